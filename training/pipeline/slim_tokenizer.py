"""One `tokenizer.json` with truncation and padding left to the caller."""
import json


def write(tokenizer, path):
    text = tokenizer.backend_tokenizer.to_str()
    data = json.loads(text)
    data['truncation'] = data['padding'] = None
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(',', ':')), encoding='utf8')
    return data
