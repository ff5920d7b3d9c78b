def idx(name):
    """Reads an IDX file, plain or .gz, of the folder that the program is given."""
    if len(sys.argv) != 2:
        sys.exit("give the folder of the IDX files: python " + sys.argv[0] + " FOLDER")
    path = os.path.join(sys.argv[1], name)
    with open(path, "rb") if os.path.exists(path) else gzip.open(path + ".gz") as file:
        data = bytearray(file.read())
    start = 4 + 4 * data[3]
    shape = [int.from_bytes(data[i : i + 4], "big") for i in range(4, start, 4)]
    return torch.frombuffer(data, dtype=torch.uint8, offset=start).reshape(shape)
