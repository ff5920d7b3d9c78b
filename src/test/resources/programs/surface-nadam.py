# surface-nadam
# It prints the loss before each step and, in the last row, at the end.
import torch

torch.set_default_dtype(torch.float64)


class NAdam(torch.optim.Optimizer):
    """Adam with Nesterov's look-ahead (Dozat 2016). torch.optim.NAdam has this rule from
    version 2.0 on; 1.13 has another factor in the product of the momenta."""

    def __init__(self, params, lr, beta1, beta2, epsilon, momentum_decay, weight_decay):
        options = dict(lr=lr, beta1=beta1, beta2=beta2, epsilon=epsilon)
        super().__init__(
            params, dict(options, momentum_decay=momentum_decay, weight_decay=weight_decay)
        )

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2, psi = group["beta1"], group["beta2"], group["momentum_decay"]
            t = group["t"] = group.get("t", 0) + 1
            now = beta1 * (1 - 0.5 * 0.96 ** (t * psi))
            following = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * psi))
            product = group["product"] = group.get("product", 1.0) * now
            for p in group["params"]:
                g = p.grad + group["weight_decay"] * p
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                v = self.state[p].setdefault("v", torch.zeros_like(p))
                m.copy_(beta1 * m + (1 - beta1) * g)
                v.copy_(beta2 * v + (1 - beta2) * g**2)
                ahead = (1 - now) / (1 - product) * g
                ahead += following / (1 - product * following) * m
                p -= group["lr"] * ahead / ((v / (1 - beta2**t)).sqrt() + group["epsilon"])


def f(theta):
    x, y = theta
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


theta = torch.tensor([-1.2, 1.0], requires_grad=True)
optimizer = NAdam(
    [theta],
    lr=0.05,
    beta1=0.9,
    beta2=0.999,
    epsilon=1e-8,
    momentum_decay=0.004,
    weight_decay=0,
)

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
