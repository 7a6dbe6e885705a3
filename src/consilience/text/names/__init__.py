"""Words by which persons, bodies and states are known."""
