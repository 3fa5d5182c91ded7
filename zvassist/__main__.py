"""``python -m zvassist`` is the same as the command ``zvassist``."""

import sys

from zvassist.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
