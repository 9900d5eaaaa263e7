"""Losses of the judge: labels of five sorts, soft labels."""
import torch


def hard(logits, target):
    """Cross-entropy; `anything but` targets are met by either of the two classes left; 5 counts nothing."""
    lp = torch.log_softmax(logits.float(), -1)
    exact = -lp.gather(1, target.clamp(max=2)[:, None])[:, 0]
    loss = torch.where(target < 3, exact, torch.where(
        target == 3, -torch.logsumexp(lp[:, :2], -1), -torch.logsumexp(lp[:, 1:], -1)))
    known = (target < 5).float()
    return (loss * known).sum() / known.sum().clamp(min=1)


def soft(logits, answers):
    """How far the student's distribution is from the teachers' mean probabilities."""
    return torch.nn.functional.kl_div(torch.log_softmax(logits.float(), -1), answers, reduction='batchmean')
