// Answers each line, a JSON text of GIFT, with a line: what gift-pegjs reads, or the message of its error.
const parser = require(process.argv[2] + "/pegjs-gift.js");
require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  let answer;
  try {
    answer = { questions: parser.parse(JSON.parse(line)) };
  } catch (error) {
    answer = { error: String(error.message) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
