"""The data package: every file listed as it is, every column described."""

import hashlib
import json
from pathlib import Path

import pandas as pd


def test_the_data_package_lists_every_file_and_describes_every_csv(draft: Path) -> None:
    package = json.loads((draft / "datapackage.json").read_text(encoding="utf-8"))
    assert {each["path"] for each in package["resources"]} == {
        path.relative_to(draft).as_posix()
        for path in draft.rglob("*.*")
        if path.name != "datapackage.json"
    }
    assert len({each["name"] for each in package["resources"]}) == len(package["resources"])
    assert package["created"] == "2031-04-05T00:00:00Z"
    assert package["description"].startswith("What people told the consultation")
    for each in package["resources"]:
        content = (draft / each["path"]).read_bytes()
        assert each["bytes"] == len(content)
        assert each["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if each["profile"] == "data-resource":
            continue
        assert content.startswith(b"\xef\xbb\xbf"), "Excel reads UTF-8 only after the mark"
        table = pd.read_csv(draft / each["path"], dtype=str, keep_default_na=False)
        assert [field["name"] for field in each["schema"]["fields"]] == list(table.columns)
        for field in each["schema"]["fields"]:
            assert field["description"]
            if field["type"] == "integer":
                assert table[field["name"]].str.fullmatch(r"\d*").all()
