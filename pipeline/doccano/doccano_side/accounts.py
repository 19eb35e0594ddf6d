"""Create or update doccano accounts: JSON on stdin, their API tokens as JSON on stdout.

Runs inside doccano's environment. Passwords come through stdin because a command line is visible to
every user of the machine.

stdin:  [{"username": str, "password": str | null, "admin": bool}], null keeps the password
stdout: {"tokens": {username: token}, "lacking": [usernames without account and without password]}
"""

import json
import sys

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from rest_framework.authtoken.models import Token  # noqa: E402

tokens, lacking = {}, []
for account in json.load(sys.stdin):
    name, password = account["username"], account["password"]
    user = User.objects.filter(username=name).first()
    if user is None and password is None:
        lacking.append(name)
        continue
    if user is None:
        user = User(username=name)
    user.is_superuser = user.is_staff = account["admin"]
    if password is not None:
        user.set_password(password)
    user.save()
    tokens[name] = Token.objects.get_or_create(user=user)[0].key
json.dump({"tokens": tokens, "lacking": lacking}, sys.stdout)
