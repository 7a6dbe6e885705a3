"""Numbers with their bounds, units and roles."""
