#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Publishes a demo world and a collection of hostile texts, and opens what was written with the readers that others
use; counts and values must agree.

    check_with_readers.py TAXO [--schemas FOLDER] [--keep FOLDER]

See README.md. Exit status 0 if everything that could be checked agrees, 1 if something does not, 2 without any reader.
"""
import argparse
import contextlib
import csv
import hashlib
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import zipfile

csv.field_size_limit(1 << 24)

ABOUT = {
    "title": "A season <in> the \"Alps\" & elsewhere",
    "description": "One paragraph.\nAnother one: ä 甲虫 ‮",
    "publisher": "Museum of Nature",
    "licence": "CC-BY-4.0",
    "rightsHolder": "Ada Lovelace",
    "recordedBy": "Ada Lovelace",
    "basisOfRecord": "MachineObservation",
    "samplingDesign": "opportunistic",
    "captureMethod": "activityDetection",
    "mediaAddress": "https://example.org/photos",
    "creators": [{"givenName": "Ada", "surname": "Lovelace", "email": "ada@example.org"}],
}
HOSTILE = ["a, comma", "a \"quote\"", "two\nlines", "=1+1", "שלום ‮ right to left", "x" * 10_000, "\t", "🦊", "\\N"]

failures = []
opened = set()


def expect(holds, what):
    if not holds:
        failures.append(what)
        print(f"FAILED: {what}")


class Taxo:
    """The program, with settings and caches of its own."""

    def __init__(self, program, home):
        self.program = program
        self.environment = dict(os.environ, **{
            f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CACHE", "DATA", "CONFIG")})

    def __call__(self, *arguments, may_leave_out=False):
        done = subprocess.run([self.program, *map(str, arguments)], env=self.environment, capture_output=True, text=True)
        if done.returncode not in ((0, 1) if may_leave_out else (0,)):
            sys.exit(f"taxo {' '.join(map(str, arguments))}: status {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout


def rows(file, delimiter=","):
    with open(file, newline="", encoding="utf-8-sig") as table:
        return list(csv.DictReader(table, delimiter=delimiter))


# ---------------------------------------------------------------- what is published


def demo_world(taxo, folder):
    taxo("demo", "world", "--photos", 120, "--size", 64, "--traps", 0.4, "--out", folder / "world")
    collection = folder / "demo.taxo"
    taxo("collection", "create", collection)
    taxo("collection", "import", collection, folder / "world/photographs")
    taxo("collection", "import", collection, "--table", folder / "world/truth.csv", may_leave_out=True)
    stations(taxo, folder, collection, "photographs")
    return collection


def other_expedition(taxo, folder):
    """Other photographs of the same world's species, in a collection that was never exported."""
    taxo("demo", "world", "--photos", 60, "--size", 64, "--expedition", 77, "--out", folder / "elsewhere")
    collection = folder / "elsewhere.taxo"
    taxo("collection", "create", collection)
    taxo("collection", "import", collection, folder / "elsewhere/photographs")
    taxo("collection", "import", collection, "--table", folder / "elsewhere/truth.csv", may_leave_out=True)
    return collection


def hostile_collection(taxo, folder):
    """Photographs of the demo world with texts that break things, in every field that people write."""
    collection = folder / "hostile.taxo"
    photographs = folder / "hostile"
    photographs.mkdir()
    names = sorted((folder / "world/photographs").iterdir())[:len(HOSTILE)]
    for name in names:
        shutil.copy(name, photographs / name.name)
    table = folder / "hostile.csv"
    with open(table, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "species", "identified_by", "habitat", "note", "tags", "site"])
        for name, text in zip(names, HOSTILE):
            writer.writerow([name.name, "Ursus arctos", text, text, text, text, text])
    taxo("collection", "create", collection)
    taxo("collection", "import", collection, photographs)
    taxo("collection", "import", collection, "--table", table, "--map", "field:note=note", "person=identified_by",
         may_leave_out=True)
    stations(taxo, folder, collection, "hostile")
    return collection


def stations(taxo, folder, collection, name):
    """All photographs of the folder become those of one deployment."""
    table = folder / f"{name}-stations.csv"
    table.write_text("deploymentID,latitude,longitude,deploymentStart,deploymentEnd\n"
                     f"{name},47.1,11.3,2020-01-01T00:00:00,2030-01-01T00:00:00\n", encoding="utf-8")
    taxo("collection", "import", collection, table, "--from", "deployments", may_leave_out=True)


# ---------------------------------------------------------------- what opens it


def check_table(taxo, collection, folder):
    table = folder / "table.csv"
    taxo("export", "csv", collection, "--out", table, "--people", "--bom")
    count = json.loads(taxo("collection", "find", collection, "--count", "--json"))["items"]
    written = rows(table)
    expect(len(written) == count, f"{table}: {len(written)} rows of {count} items")
    expect(list(written[0]) == [row["column"] for row in rows(folder / "table.columns.csv")],
           f"{table}: its columns are those that are defined")
    opened.add("csv")
    return written


def check_archive(taxo, collection, folder, schemas):
    for target in ("dwca", "dwca.zip"):
        taxo("export", "dwca", collection, "--about", folder / "about.json", "--out", folder / target,
             may_leave_out=True)
    unpacked = {file.name: file.read_bytes() for file in (folder / "dwca").iterdir()}
    with zipfile.ZipFile(folder / "dwca.zip") as archive:
        expect(archive.testzip() is None, "dwca.zip: checksums")
        expect({name: archive.read(name) for name in archive.namelist()} == unpacked, "dwca.zip: as the folder")
    core = rows(folder / "dwca/occurrence.csv")
    expect(len({row["occurrenceID"] for row in core}) == len(core), "dwca: occurrenceID is unique")
    for name in ("occurrenceID", "basisOfRecord", "scientificName", "eventDate"):
        expect(all(row[name] for row in core), f"dwca: every record has {name}")
    open_with_dwca_reader(folder, core)
    validate_xml(folder / "dwca/meta.xml", schemas and schemas / "dwc-text/tdwg_dwc_text.xsd")
    validate_xml(folder / "dwca/eml.xml", schemas and schemas / "eml-2.2/eml.xsd")
    return core


def open_with_dwca_reader(folder, core):
    try:
        from dwca.read import DwCAReader
        from dwca.darwincore.utils import qualname
    except ImportError:
        print("skipped: python-dwca-reader is not installed")
        return
    with DwCAReader(str(folder / "dwca.zip")) as archive:
        read = list(archive.rows)
        expect(len(read) == len(core), f"python-dwca-reader: {len(read)} records of {len(core)}")
        for row, record in zip(read, core):
            for name in ("scientificName", "eventDate", "decimalLatitude", "identifiedBy", "habitat"):
                expect(row.data[qualname(name)] == record[name], f"python-dwca-reader: {name} of {record['occurrenceID']}")
        for file, extension in (("identification.csv", "Identification"), ("multimedia.csv", "Multimedia")):
            wanted = len(rows(folder / "dwca" / file))
            found = sum(each.rowtype.endswith("/" + extension) for row in read for each in row.extensions)
            expect(found == wanted, f"python-dwca-reader: {found} rows of {extension}, {wanted} written")
        expect(archive.metadata.find("dataset/title").text == ABOUT["title"], "python-dwca-reader: the EML's title")
    opened.add("python-dwca-reader")


def validate_xml(file, schema):
    if shutil.which("xmllint") is None or not (schema and schema.exists()):
        print(f"skipped: {file.name}: no xmllint, or no schema")
        return
    with tempfile.TemporaryDirectory() as place:
        done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", local_schema(schema, pathlib.Path(place)), file],
                              capture_output=True, text=True)
    expect(done.returncode == 0, f"xmllint: {done.stderr[:2000]}")
    opened.add("xmllint")


def local_schema(schema, place):
    """The text guide's schema names two others at addresses and uses neither: without them nothing is fetched."""
    if schema.name != "tdwg_dwc_text.xsd":
        return schema
    lines, is_import = [], False
    for line in schema.read_text(encoding="utf-8").splitlines():
        is_import = is_import or "<xs:import" in line
        if not is_import:
            lines.append(line)
        elif "/>" in line or "</xs:import>" in line:
            is_import = False
    copy = place / schema.name
    copy.write_text("\n".join(lines), encoding="utf-8")
    return copy


def check_camtrap(taxo, collection, folder, schemas):
    taxo("export", "camtrap", collection, "--about", folder / "about.json", "--zone", "+02:00", "--out",
         folder / "camtrap", may_leave_out=True)
    media = rows(folder / "camtrap/media.csv")
    observations = rows(folder / "camtrap/observations.csv")
    expect(media and observations, "camtrap: there are media and observations")
    expect(all(row["classificationProbability"] == "" for row in observations), "camtrap: no score is a probability")
    try:
        import frictionless
        import jsonschema
    except ImportError:
        print("skipped: frictionless is not installed")
        return
    if not schemas:
        print("skipped: frictionless: no schemas")
        return
    descriptor = json.loads((folder / "camtrap/datapackage.json").read_text(encoding="utf-8"))
    validate_profile(jsonschema, descriptor, schemas / "camtrap-dp-1.0/camtrap-dp-profile.json")
    del descriptor["profile"]
    for resource in descriptor["resources"]:
        name = resource["name"]
        resource["schema"] = json.loads((schemas / f"camtrap-dp-1.0/{name}-table-schema.json").read_text(encoding="utf-8"))
    package = frictionless.Package.from_descriptor(descriptor, basepath=str(folder / "camtrap"))
    report = package.validate()
    problems = report.flatten(["title", "rowNumber", "fieldName", "message"])
    expect(report.valid, f"frictionless: {problems[:5]}")
    read = package.get_resource("observations").read_rows()
    expect(len(read) == len(observations), f"frictionless: {len(read)} observations of {len(observations)}")
    opened.add("frictionless")


def validate_profile(jsonschema, descriptor, file):
    """What the profile itself asks for; the schemas at addresses that it builds upon are not fetched."""
    profile = json.loads(file.read_text(encoding="utf-8"))
    own = next(part for part in profile["allOf"] if "properties" in part)
    own["properties"]["spatial"].pop("$ref")
    own["$defs"] = profile["$defs"]
    problems = [error.message for error in jsonschema.Draft7Validator(own).iter_errors(descriptor)]
    expect(not problems, f"jsonschema: {problems[:5]}")


def check_folders(taxo, collection, folder):
    """Folders named by taxa: what is listed lies there, in the classes and the order that ImageFolder sees."""
    target = folder / "imagefolder"
    taxo("export", "imagefolder", collection, "--out", target, may_leave_out=True)
    listed, classes = rows(target / "photographs.csv"), rows(target / "classes.csv")
    expect(listed and all((target / row["file"]).is_file() for row in listed), "imagefolder: each listed file is there")
    expect(all(hashlib.sha256((target / row["file"]).read_bytes()).hexdigest() == row["sha256"] for row in listed),
           "imagefolder: each file's digest")
    check_image_folder(target, target, listed, classes)
    return listed


def check_image_folder(root, target, listed, classes):
    """`root`, a part of the data set `target` or all of it, as torchvision's ImageFolder sees it."""
    read = 'import json,sys,torchvision as t;d=t.datasets.ImageFolder(sys.argv[1],loader=lambda p:p);print(json.dumps([d.classes,d.samples]))'
    for python in (sys.executable, "/usr/bin/python3"):
        done = subprocess.run([python, "-c", read, root], capture_output=True, text=True)
        if done.returncode == 0:
            seen, samples = json.loads(done.stdout)
            expect(seen == [row["folder"] for row in classes], f"torchvision: {root}: its classes are those of classes.csv")
            expect(sorted((os.path.relpath(path, target), index) for path, index in samples) ==
                   sorted((row["file"], seen.index(row["label"])) for row in listed),
                   f"torchvision: {root}: its samples are those listed")
            opened.add("torchvision")
            return
    print("skipped: torchvision is not installed")


def check_coco(taxo, collection, folder, whole_photographs):
    target = folder / "coco"
    taxo("export", "coco", collection, "--out", target, may_leave_out=True)
    try:
        from pycocotools.coco import COCO
        from PIL import Image
    except ImportError:
        print("skipped: pycocotools or Pillow is not installed")
        return
    with contextlib.redirect_stdout(None):
        coco = COCO(str(target / "annotations/instances.json"))
    expect(len(coco.anns) == len(rows(target / "photographs.csv")), "pycocotools: an annotation for each item")
    expect(sum("bbox" not in each for each in coco.anns.values()) == whole_photographs,
           "pycocotools: whole photographs are those of the folders")
    expect([each["name"] for each in coco.cats.values()] == [row["label"] for row in rows(target / "classes.csv")],
           "pycocotools: its categories are those of classes.csv")
    for image in coco.loadImgs(coco.getImgIds()):
        with Image.open(target / image["file_name"]) as picture:
            size = picture.size if picture.getexif().get(0x0112, 1) < 5 else picture.size[::-1]
            expect(size == (image["width"], image["height"]),
                   f"pycocotools: the upright size of {image['file_name']}")
    for each in coco.loadAnns(coco.getAnnIds()):
        if "bbox" in each:
            x, y, width, height = each["bbox"]
            image = coco.imgs[each["image_id"]]
            expect(0 <= x and 0 <= y and x + width <= image["width"] + 0.01 and y + height <= image["height"] + 0.01,
                   f"pycocotools: the box of {each['id']} lies in its picture")
    opened.add("pycocotools")


def check_webdataset(taxo, collection, folder):
    target = folder / "webdataset"
    taxo("export", "webdataset", collection, "--shard-mb", 1, "--out", target, may_leave_out=True)
    try:
        import webdataset
    except ImportError:
        print("skipped: webdataset is not installed")
        return
    listed = {row["itemID"]: row for row in rows(target / "photographs.csv")}
    archives = sorted(str(file) for file in target.glob("*.tar"))
    samples = list(webdataset.WebDataset(archives, shardshuffle=False, empty_check=False))
    expect({sample["__key__"] for sample in samples} == set(listed) and len(samples) == len(listed),
           f"webdataset: {len(samples)} samples of {len(listed)}")
    for sample in samples:
        row = listed[sample["__key__"]]
        expect(hashlib.sha256(sample["jpg"]).hexdigest() == row["sha256"], f"webdataset: the photograph {row['file']}")
        expect(sample["scientific_name.txt"].decode() == row["scientificName"], f"webdataset: the name of {row['file']}")
        common = sample["common_name.txt"].decode()
        expect(sample["sci_com.txt"].decode() == f"a photo of {row['scientificName']} with common name {common}.",
               f"webdataset: the caption of {row['file']}")
    opened.add("webdataset")


def check_merged(taxo, collection, other, folder, listed):
    """Two collections as one data set: each photograph once, under its own licence, in the class of its accepted name."""
    synonym, accepted = next((one, other) for one in listed for other in listed
                             if one["kingdom"] == other["kingdom"] and one["family"] and other["family"]
                             and one["family"] != other["family"])
    (folder / "synonyms.csv").write_text(
        "synonym,accepted,kingdom,family\n"
        f"{synonym['scientificName']},{accepted['scientificName']},{accepted['kingdom']},{accepted['family']}\n",
        encoding="utf-8")
    with_other = ["--with", other, "--their-licence", "CC-BY-NC-4.0", "--about", folder / "about.json", "--synonyms",
                  folder / "synonyms.csv"]
    target = folder / "merged"
    taxo("export", "imagefolder", collection, *with_other, "--rank", "family", "--split", "train=0.7,test=0.3", "--together",
         "event", "--out", target, may_leave_out=True)
    merged, classes = rows(target / "photographs.csv"), rows(target / "classes.csv")
    names = {each["collection"] for each in merged}
    expect(names == {collection.stem, other.stem}, f"merged: photographs of both collections, not {names}")
    expect(len({each["sha256"] for each in merged}) == len(merged), "merged: each photograph once")
    expect(all(each["license"] == ("CC-BY-4.0" if each["collection"] == collection.stem else "CC-BY-NC-4.0")
               for each in merged), "merged: each photograph has its own collection's licence")
    for each in merged:
        family = accepted["family"] if each["scientificName"] == synonym["scientificName"] else each["family"]
        expect(each["label"] == family, f"merged: {each['file']} is in its family's folder")
    for part in ("train", "test"):
        check_image_folder(target / part, target, [each for each in merged if each["part"] == part], classes)
    check_merged_coco(taxo, collection, with_other, folder / "merged-coco")
    check_merged_webdataset(taxo, collection, with_other, folder / "merged-webdataset")


def check_merged_coco(taxo, collection, with_other, target):
    taxo("export", "coco", collection, *with_other, "--out", target, may_leave_out=True)
    try:
        from pycocotools.coco import COCO
    except ImportError:
        return
    with contextlib.redirect_stdout(None):
        coco = COCO(str(target / "annotations/instances.json"))
    listed = rows(target / "photographs.csv")
    expect(len(coco.anns) == len(listed), "pycocotools: merged: an annotation for each item")
    names = {each["id"]: each["url"] for each in coco.dataset["licenses"]}
    licence_of = {row["file"]: row["license"] for row in listed}
    for image in coco.loadImgs(coco.getImgIds()):
        address = names[image["license"]]
        expect(("by-nc" in address) == (licence_of[image["file_name"]] == "CC-BY-NC-4.0"),
               f"pycocotools: merged: the licence of {image['file_name']}")


def check_merged_webdataset(taxo, collection, with_other, target):
    taxo("export", "webdataset", collection, *with_other, "--out", target, may_leave_out=True)
    try:
        import webdataset
    except ImportError:
        return
    listed = {row["itemID"]: row for row in rows(target / "photographs.csv")}
    taxon_of = {row["folder"]: row["scientificName"] for row in rows(target / "classes.csv")}
    archives = sorted(str(file) for file in target.glob("*.tar"))
    samples = list(webdataset.WebDataset(archives, shardshuffle=False, empty_check=False))
    expect({sample["__key__"] for sample in samples} == set(listed) and len(samples) == len(listed),
           f"webdataset: merged: {len(samples)} samples of {len(listed)}")
    for sample in samples:
        row = listed[sample["__key__"]]
        expect(sample["scientific_name.txt"].decode() == taxon_of[row["label"]],
               f"webdataset: merged: the accepted name of {row['file']}")


def check_embeddings(taxo, collection, folder):
    """Vectors that NumPy wrote come out as NumPy reads them, and through Parquet by the guide's own lines."""
    try:
        import numpy
    except ImportError:
        print("skipped: numpy is not installed")
        return
    names = [row["file"] for row in rows(folder / "table.csv") if row["bboxX"] == ""]
    vectors = numpy.random.default_rng(7).normal(size=(len(names), 16)).astype("float16")
    numpy.save(folder / "made.npy", vectors)
    with open(folder / "made.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["file", "country"], *([name, "Fiction"] for name in names)])
    taxo("collection", "import", collection, folder / "made.npy", "--table", folder / "made.csv", "--model", "made",
         may_leave_out=True)
    taxo("export", "embeddings", collection, "--model", "made", "--people", "--out", folder / "e.npy", may_leave_out=True)
    table = rows(folder / "e.csv")
    written = numpy.load(folder / "e.npy")
    expect(written.dtype == numpy.float16 and written.shape == (len(table), 16), "numpy: a row for each of the table")
    place = {name: at for at, name in enumerate(names)}
    expect(numpy.array_equal(written, vectors[[place[row["file"]] for row in table]]), "numpy: each row is its photograph's")
    opened.add("numpy")
    try:
        import pyarrow.parquet
    except ImportError:
        print("skipped: pyarrow is not installed")
        return
    guide = pathlib.Path(__file__).resolve().parents[2] / "resources/docs/user/14-publish.md"
    there, back = [line for line in guide.read_text(encoding="utf-8").splitlines() if line.startswith("python3 -c ")]
    for line in (there, back):
        subprocess.run(shlex.split(line.replace("python3", shlex.quote(sys.executable), 1))[:-1] + ["e"], cwd=folder,
                       check=True)
        expect(pyarrow.parquet.read_table(folder / "e.parquet").num_rows == len(table), "pyarrow: as many rows")
    expect(numpy.array_equal(numpy.load(folder / "e.npy"), written), "pyarrow: the same vectors back")
    expect([row["itemID"] for row in rows(folder / "e.csv")] == [row["itemID"] for row in table], "pyarrow: the same rows back")
    opened.add("pyarrow")


def check_sidecars(taxo, collection, folder):
    target = folder / "xmp"
    taxo("export", "xmp", collection, "--out", target, may_leave_out=True)
    listed = rows(target / "sidecars.csv")
    expect(listed and all((target / row["file"]).is_file() for row in listed), "xmp: each listed sidecar is there")
    if shutil.which("exiftool") is None:
        print("skipped: exiftool is not installed")
        return
    done = subprocess.run(["exiftool", "-j", "-r", "-ext", "xmp", "-charset", "filename=utf8", target],
                          capture_output=True, text=True)
    read = {os.path.relpath(each["SourceFile"], target): each for each in json.loads(done.stdout)}
    expect(set(read) == {row["file"] for row in listed}, "exiftool: reads each sidecar")
    names = {row["file"]: row for row in rows(folder / "table.csv") if row["bboxX"] == ""}
    for row in listed:
        told = read.get(row["file"], {})
        expect("Warning" not in told, f"exiftool: {row['file']}: {told.get('Warning')}")
        name, ways = names[row["photograph"]], told.get("HierarchicalSubject", [])
        ways = ways if isinstance(ways, list) else [ways]
        if name["scientificName"]:
            expect(any(str(way).split("|")[-1] == name["scientificName"] for way in ways),
                   f"exiftool: the keywords of {row['file']} end with its name")
    opened.add("exiftool")


def check_inside(taxo, collection, folder):
    """The same keywords in copies of the photographs."""
    if shutil.which("exiftool") is None:
        return
    target = folder / "inside"
    taxo("export", "xmp", collection, "--inside", "--out", target, may_leave_out=True)
    listed = [row["file"] for row in rows(target / "sidecars.csv")]
    expect(listed, "xmp --inside: there are some")
    options = ["-j", "-r", "-charset", "filename=utf8", "-ext", "jpg", "-ext", "png"]
    read = {}
    for place in (target, folder / "xmp"):
        done = subprocess.run(["exiftool", *options, "-ext", "xmp", place], capture_output=True, text=True)
        read[place] = {os.path.relpath(each["SourceFile"], place): each for each in json.loads(done.stdout)}
    for file in listed:
        told, beside = read[target].get(file, {}), read[folder / "xmp"].get(file + ".xmp", {})
        expect(told.get("HierarchicalSubject") and told.get("HierarchicalSubject") == beside.get("HierarchicalSubject"),
               f"exiftool: the keywords in {file} are those of its sidecar")
        expect("Error" not in told, f"exiftool: {file}: {told.get('Error')}")


def check_in_place(taxo, folder, photographs):
    """Keywords in photographs themselves, under hostile names of files; then the originals are back to the byte."""
    if shutil.which("exiftool") is None:
        return
    place, names = folder / "written to", ["plain.jpg", "käfer 甲虫 🦊.jpg", "a, \"quote\" & <b>.jpg", "-rf.jpg", "two\nlines.jpg"]
    place.mkdir()
    for photograph, name in zip(photographs, names):
        shutil.copy(photograph, place / name)
    originals = {name: (place / name).read_bytes() for name in names}
    with open(folder / "in-place.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["file", "species"], *([name, "Ursus arctos"] for name in names)])
    collection = folder / "in-place.taxo"
    taxo("collection", "create", collection)
    taxo("collection", "import", collection, place)
    taxo("collection", "import", collection, "--table", folder / "in-place.csv")
    kept = folder / "kept"
    taxo("export", "xmp", collection, "--in-place", "--originals", kept, "--out", folder / "in-place")
    done = subprocess.run(["exiftool", "-j", "-r", "-charset", "filename=utf8", place], capture_output=True, text=True)
    read = {os.path.relpath(each["SourceFile"], place): each for each in json.loads(done.stdout)}
    expect(set(read) == set(names), f"exiftool: reads each photograph that was written to, not {sorted(read)}")
    for name, told in read.items():
        expect("Warning" not in told and "Error" not in told, f"exiftool: {name}: {told.get('Warning')} {told.get('Error')}")
        expect("Ursus arctos" in str(told.get("HierarchicalSubject")), f"exiftool: the keywords in {name} itself")
        expect(originals[name] != (place / name).read_bytes() and originals[name] == (kept / name).read_bytes(),
               f"xmp --in-place: {name} was written to, and kept first")
    taxo("export", "xmp", collection, "--put-back", kept)
    expect({name: (place / name).read_bytes() for name in names} == originals, "xmp --put-back: to the byte")


def check_draft(taxo, collection, folder):
    taxo("export", "inaturalist", collection, "--out", folder / "draft.csv", may_leave_out=True)
    draft = rows(folder / "draft.csv")
    expect(list(draft[0]) == ["Taxon name", "Date observed", "Description", "Place name", "Latitude", "Longitude", "Tags",
                              "Geoprivacy"], "inaturalist: its columns")
    expect(all(row["Taxon name"] and row["Date observed"] for row in draft), "inaturalist: each row has a name and a date")


def check_bundle(taxo, collection, folder, table):
    """The archive by Python's own reader; then the collection that it holds is the same to `taxo export csv`."""
    target = folder / "bundle.zip"
    taxo("export", "bundle", collection, "--photographs", "--derived", "--people", "--out", target)
    with zipfile.ZipFile(target) as archive:
        expect(archive.testzip() is None, "bundle: checksums")
        names = archive.namelist()
        expect(names[:2] == ["README.txt", "collection.taxo"], "bundle: the collection and what it is")
        expect(all(name.startswith("photographs/") for name in names[2:]), "bundle: the rest are photographs")
        digests = {hashlib.sha256(archive.read(name)).hexdigest() for name in names[2:]}
    taxo("import", target, "--to", folder / "unpacked")
    again = folder / "unpacked.csv"
    taxo("export", "csv", folder / "unpacked/unpacked.taxo", "--out", again, "--people", "--bom")
    expect(rows(again) == table, "bundle: unpacked it is the same collection")
    expect({row["sha256"] for row in table if row["sha256"]} >= digests, "bundle: the photographs are those")
    opened.add("zipfile")
    small = folder / "small.zip"
    taxo("export", "bundle", collection, "--people", "--out", small)
    try:
        from PIL import Image
    except ImportError:
        print("skipped: Pillow is not installed")
        return
    with zipfile.ZipFile(small) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("thumbnails/")]
        whole = sum(file.read_bytes().endswith(b"\xff\xd9") for file in (folder / "unpacked/photographs").rglob("*.jpg"))
        expect(len(pictures) == whole, f"bundle: {len(pictures)} small pictures of {whole} photographs that are whole")
        for name in pictures:
            with archive.open(name) as file, Image.open(file) as picture:
                expect(max(picture.size) <= 384 and not picture.getexif(), f"bundle: {name} is small and tells nothing")


def check_report(taxo, collection, folder, core):
    for name in ("report.html", "report.pdf"):
        taxo("export", "report", collection, "--about", folder / "about.json", "--out", folder / name)
    expect((folder / "report.pdf").read_bytes().startswith(b"%PDF-"), "report.pdf: is one")
    text = (folder / "report.html").read_text(encoding="utf-8")
    try:
        import html5lib
    except ImportError:
        print("skipped: html5lib is not installed")
        return
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page = parser.parse(text)
    problems = [f"{place}: {code} {data}" for place, code, data in parser.errors]
    expect(not problems, f"html5lib: {problems[:5]}")
    expect(page.find(".//h1").text == ABOUT["title"], "html5lib: the report's title")
    named = {"".join(name.itertext()) for name in page.iterfind(".//div[@class='name']")}
    wanted = {row["scientificName"] for row in core}
    expect(wanted <= named, f"html5lib: taxa of the archive that the report has not: {sorted(wanted - named)[:5]}")
    outside = [each for each in page.iter() if each.get("src", "data:").split(":")[0] != "data" or each.tag in ("script", "link")]
    expect(not outside, "html5lib: the report needs nothing but itself")
    opened.add("html5lib")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("taxo", type=pathlib.Path)
    parser.add_argument("--schemas", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="work in this new folder and leave it")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        top = arguments.keep or pathlib.Path(temporary)
        top.mkdir(exist_ok=True)
        taxo = Taxo(arguments.taxo.resolve(), top / "home")
        for make in (demo_world, hostile_collection):
            collection = make(taxo, top)
            folder = top / make.__name__
            folder.mkdir()
            (folder / "about.json").write_text(json.dumps(ABOUT), encoding="utf-8")
            table = check_table(taxo, collection, folder)
            core = check_archive(taxo, collection, folder, arguments.schemas)
            check_camtrap(taxo, collection, folder, arguments.schemas)
            listed = check_folders(taxo, collection, folder)
            check_coco(taxo, collection, folder, len(listed))
            if make is demo_world:
                check_merged(taxo, collection, other_expedition(taxo, top), folder, listed)
                check_in_place(taxo, folder, sorted((top / "world/photographs").rglob("*.jpg")))
            check_webdataset(taxo, collection, folder)
            check_sidecars(taxo, collection, folder)
            check_inside(taxo, collection, folder)
            check_draft(taxo, collection, folder)
            check_embeddings(taxo, collection, folder)
            check_report(taxo, collection, folder, core)
            check_bundle(taxo, collection, folder, table)
            print(f"{make.__name__}: {len(table)} items, {len(core)} occurrences")
            if make is hostile_collection:
                expect({row["habitat"] for row in table} >= {text for text in HOSTILE if text.strip()},
                       "csv: hostile texts come back as they were")
    print(f"opened with: {', '.join(sorted(opened))}; {len(failures)} failed")
    if not opened - {"csv", "numpy", "zipfile"}:
        return 2
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
