"""Times epochs of the same network in PyTorch, on one thread: prints PEER name seconds accuracy.

Reads name=value arguments like bench.NetworkEpoch and the unpacked files in MNIST_DIR.
"""
import os
import sys
import time

begun = time.perf_counter()
import numpy
import torch
from torch import nn
from torch.nn import functional

torch.set_num_threads(1)
torch.manual_seed(0)
imported = time.perf_counter() - begun
arguments = dict(argument.split("=", 1) for argument in sys.argv[1:])
batch = int(arguments.get("batch", 32))
rate = float(arguments.get("learningRate", 0.01))
hidden = [int(width) for width in arguments.get("hidden", "128").split(",")]
dropout = float(arguments.get("dropout", 0))
epochs = int(arguments.get("epochs", 3))
rows = 10_000 if batch == 1 else 60_000


def mnist(kind):
    folder = os.environ["MNIST_DIR"]
    pixels = numpy.fromfile(f"{folder}/{kind}-images-idx3-ubyte", numpy.uint8)[16:]
    labels = numpy.fromfile(f"{folder}/{kind}-labels-idx1-ubyte", numpy.uint8)[8:]
    images = pixels.reshape(-1, 784).astype(numpy.float32) / 255
    return torch.from_numpy(images), torch.from_numpy(labels.astype(numpy.int64))


x, y = mnist("train")
test, answers = mnist("t10k")
if arguments.get("data") == "dense":
    x = torch.randint(1, 256, x.shape).float() / 255
layers = []
for inputs, outputs in zip([784] + hidden, hidden):
    layers += [nn.Linear(inputs, outputs), nn.ReLU()]
    if dropout > 0:
        layers.append(nn.Dropout(dropout))
model = nn.Sequential(*layers, nn.Linear(hidden[-1], 10))
kind = arguments.get("type", "sgd")
optimizer = (
    torch.optim.Adam(model.parameters(), rate)
    if kind == "adam"
    else torch.optim.SGD(model.parameters(), rate, momentum=0.9 if kind == "momentum" else 0)
)


def epoch():
    """Returns the seconds of an epoch, and those of the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    order = torch.randperm(60_000)[:rows]
    for start in range(0, rows, batch):
        chosen = order[start : start + batch]
        optimizer.zero_grad(set_to_none=True)
        functional.cross_entropy(model(x[chosen]), y[chosen]).backward()
        optimizer.step()
    return time.perf_counter() - wall, time.process_time() - processor


first = epoch()[0]
times = [epoch() for _ in range(epochs - 1)]
wall = sorted(one[0] for one in times)[len(times) // 2]
processor = sorted(one[1] for one in times)[len(times) // 2]
model.eval()
with torch.no_grad():
    accuracy = (model(test).argmax(1) == answers).float().mean().item()
print(
    f"PEER torch-{'-'.join(sys.argv[1:])} {wall:.4f} {accuracy:.4f}"
    f"   # cpu {processor:.4f} start and first epoch {imported + first:.3f}"
)
