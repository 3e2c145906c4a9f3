"""What all tests share: property tests are not timed, and take the same examples in every run on a CI machine."""

import os

from hypothesis import settings

settings.register_profile("project", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("project")
