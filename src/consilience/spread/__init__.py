"""Reports read, placed and derived on a cluster."""
