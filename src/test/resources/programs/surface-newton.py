# surface-newton
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


class Newton(torch.optim.Optimizer):
    """Newton's method. PyTorch has no counterpart."""

    def __init__(self, params, lr, damping):
        super().__init__(params, dict(lr=lr, damping=damping))

    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                hessian = torch.autograd.functional.hessian(f, p.detach())
                hessian += group["damping"] * torch.eye(len(p))
                with torch.no_grad():
                    p -= group["lr"] * torch.linalg.solve(hessian, p.grad)


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = Newton([theta], lr=1, damping=0.1)

print("step,loss")
step = 0
while step < 100:
    loss = f(theta)
    if not (abs(loss) <= 1e12 and theta.abs().max() <= 1e12):
        break  # it diverged
    optimizer.zero_grad()
    loss.backward()
    try:
        optimizer.step()
    except RuntimeError:
        break  # no such direction
    print(f"{step},{loss.item()}")
    step += 1
print(f"{step},{f(theta).item()}")
