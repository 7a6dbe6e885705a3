"""Public tasks and labelled events in one folder: answered by the stages, scored by the folder's own scorers."""
