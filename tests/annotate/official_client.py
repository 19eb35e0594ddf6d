"""Run in an environment of its own: what doccano's official client sees and does in a project.

Arguments: address, user name, project. Password on stdin. JSON on stdout.
"""

import json
import sys

from doccano_client import DoccanoClient

address, name, project = sys.argv[1], sys.argv[2], int(sys.argv[3])
client = DoccanoClient(address)
client.login(username=name, password=sys.stdin.read().strip())
examples = list(client.list_examples(project))
seen = {
    "guideline": client.find_project_by_id(project).guideline,
    "labels": {
        label.text: label.suffix_key for label in client.list_label_types(project, "category")
    },
    "examples": {example.meta["comment_id"]: example.text for example in examples},
}
first, second, *_ = examples
client.category.create(project, first.id, "Education")
client.category.create(project, first.id, "Victim focus")
client.update_example_state(project, first.id)
client.update_example_state(project, second.id)
client.create_comment(project, second.id, "nothing fits")
json.dump(seen, sys.stdout)
