"""Parts of the stages that find places and give them to claims."""
