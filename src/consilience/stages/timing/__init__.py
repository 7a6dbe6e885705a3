"""Which of the dates of a report a claim belongs to."""
