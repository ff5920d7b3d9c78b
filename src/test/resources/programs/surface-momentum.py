# surface-momentum
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


class AveragedMomentum(torch.optim.Optimizer):
    """Momentum as an exponential moving average of the gradients, from 0.
    PyTorch has no counterpart: SGD with dampening takes another first step."""

    def __init__(self, params, lr, beta, nesterov, weight_decay):
        options = dict(lr=lr, beta=beta, nesterov=nesterov, weight_decay=weight_decay)
        super().__init__(params, options)

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta = group["beta"]
            for p in group["params"]:
                g = p.grad + group["weight_decay"] * p
                v = self.state[p].setdefault("velocity", torch.zeros_like(p))
                v.copy_(beta * v + (1 - beta) * g)
                p -= group["lr"] * (beta * v + (1 - beta) * g if group["nesterov"] else v)


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = AveragedMomentum([theta], lr=0.002, beta=0.9, nesterov=False, weight_decay=0)

print("step,loss")
step = 0
while step < 100:
    loss = f(theta)
    if not (abs(loss) <= 1e12 and theta.abs().max() <= 1e12):
        break  # it diverged
    optimizer.zero_grad()
    loss.backward()
    print(f"{step},{loss.item()}")
    optimizer.step()
    step += 1
print(f"{step},{f(theta).item()}")
