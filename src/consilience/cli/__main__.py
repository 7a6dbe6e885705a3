"""`python -m consilience.cli`."""

from consilience.cli.app import main

if __name__ == "__main__":
    main()
