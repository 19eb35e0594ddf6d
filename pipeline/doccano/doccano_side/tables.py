"""Make doccano's tables and roles, or bring them up to its version; fail at once, not in minutes.

Runs inside doccano's environment. (`doccano init` waits three minutes for a database that is down.)
"""

import django
from django.core.management import call_command

django.setup()
call_command("migrate", interactive=False, verbosity=0)
call_command("create_roles")
