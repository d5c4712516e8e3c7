#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "core/io/cases/letter_file.h"
#include "core/io/cases/tone_json.h"
#include "core/io/policy/shipped.h"

using namespace turnpoint;

namespace {

std::vector<std::string> hits(const std::string& text, Register tone = Register::everyday) {
  std::vector<std::string> found;
  for (const ToneHit& hit : tone_of(text, tone, shipped_phrases())) found.push_back(hit.words);
  return found;
}

/// A phrase of the list as a person may write it: what may follow a `*` left out.
std::string written(std::string says) {
  std::erase(says, '*');
  return says;
}

/// What stands between quotes in a source file, comments and includes left out.
std::vector<std::string> sentences_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<std::string> texts;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("#include") || line.find("///") != std::string::npos) continue;
    for (std::size_t at = line.find('"'); at != std::string::npos;) {
      const std::size_t end = line.find('"', at + 1);
      if (end == std::string::npos) break;
      texts.push_back(line.substr(at + 1, end - at - 1));
      at = line.find('"', end + 1);
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("the list has at least sixty phrases, each with a better wording, each found in a sentence") {
  CHECK(shipped_phrases().size() >= 60);
  for (const TonePhrase& phrase : shipped_phrases()) {
    INFO(phrase.says);
    CHECK_FALSE(phrase.instead.empty());
    const std::vector<std::string> found = hits("We see: " + written(phrase.says) + ", and so on.");
    CHECK(std::find(found.begin(), found.end(), written(phrase.says)) != found.end());
  }
}

TEST_CASE("accusing sentences are found") {
  for (const char* text : {"You have been malingering.",
                           "He is known for skiving on Mondays.",
                           "Repeat offenders come first.",
                           "Your poor\nattendance record is noted.",
                           "You claim to be ill again.",
                           "There is no excuse for this.",
                           "You failed to ring in.",
                           "Please justify your absence.",
                           "You let the team down.",
                           "This shows a lack of commitment.",
                           "It will not be tolerated.",
                           "Is this a genuine illness?",
                           "You must explain why.",
                           "YET AGAIN you were away.",
                           "The days are suspicious.",
                           "It’s your fault.",
                           "You ignored my letter.",
                           "Staff who abuse the system.",
                           "That is your last chance.",
                           "You will be dismissed.",
                           "A so-called illness.",
                           "Pull yourself together!",
                           "You lied to us."}) {
    INFO(text);
    CHECK_FALSE(hits(text).empty());
  }
}

TEST_CASE("neutral sentences are left alone") {
  for (const char* text :
       {"You were away on 4 and 5 March.", "How are you now, and what would help?",
        "Your attendance has been below what we hoped for.", "It was not possible for you to ring in.",
        "Please tell me the reason, as far as you wish.", "The team had to cover two shifts.",
        "What got in the way?", "We will look at adjustments together.", "Excuse me for writing on a Friday.",
        "You were lying in hospital.", "A review is set for 3 May.", "The reasons are not in question.",
        "Four spells in twelve months were reached.", "You may bring a colleague.",
        "The faulty lift has been mended."}) {
    INFO(text);
    CHECK(hits(text).empty());
  }
}

TEST_CASE("a letter of a stage names dismissal, and one of a hearing says it plainly") {
  const std::string named = "The procedure could in the end lead to dismissal.";
  CHECK(hits(named) == std::vector<std::string>{"dismissal"});
  CHECK(hits(named, Register::formal).empty());
  const std::string plain = "You will be dismissed if the panel so decides; your employment is terminated.";
  CHECK(hits(plain, Register::formal) == std::vector<std::string>{"You will be dismissed", "terminated"});
  CHECK(hits(plain, Register::hearing).empty());
  CHECK(hits("You face dismissal, you lazy offender.", Register::hearing) ==
        std::vector<std::string>{"face dismissal", "lazy", "offender"});
}

TEST_CASE("what is found is told with its sentence and a better wording") {
  const auto found =
      tone_of("We met. You failed to ring in. Thank you.", Register::everyday, shipped_phrases());
  REQUIRE(found.size() == 1);
  CHECK(to_sentence(found[0]) == "“You failed to” in “You failed to ring in” accuses; better: it was not "
                                 "possible for you to … ; what got in "
                                 "the way?");
}

TEST_CASE("no shipped letter accuses") {
  for (const std::string& id : shipped_policy_ids()) {
    for (const LetterKind kind : shipped_letters(id)) {
      const auto letter = shipped_letter(id, kind);
      REQUIRE(letter);
      INFO(letter->name);
      CHECK(hits(letter->title, letter->tone).empty());
      for (const TemplateBlock& block : letter->blocks) {
        INFO(block.text);
        CHECK(hits(block.text, letter->tone).empty());
      }
    }
  }
}

TEST_CASE("what shipped policies say to people does not accuse") {
  for (const std::string& id : shipped_policy_ids()) {
    const Policy policy = *shipped_policy(id);
    for (const Stage& stage : policy.stages) {
      const Register tone = stage.outcomes.empty() ? Register::formal : Register::hearing;
      if (!stage.meeting) continue;
      for (const std::string& line : stage.meeting->agenda) {
        INFO(id << ' ' << line);
        CHECK(hits(line, tone).empty());
      }
    }
    if (!policy.return_meeting) continue;
    for (const std::string& line : policy.return_meeting->agenda) {
      INFO(id << ' ' << line);
      CHECK(hits(line).empty());
    }
  }
}

TEST_CASE("no sentence of a panel accuses") {
  std::size_t sentences = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("web/ui/panels")) {
    if (entry.path().extension() != ".cpp") continue;
    for (const std::string& text : sentences_of(entry.path())) {
      INFO(entry.path().generic_string() << ": " << text);
      // The button of a message, not of a person.
      if (text == "Dismiss" || text == "dismiss") continue;
      CHECK(hits(text).empty());
      ++sentences;
    }
  }
  CHECK(sentences > 100);
}

TEST_CASE("a list of phrases is read strictly") {
  CHECK_FALSE(read_phrases("{}", "own.json"));
  CHECK_FALSE(read_phrases(R"([{"says": "lazy"}])", "own.json"));
  CHECK_FALSE(read_phrases(R"([{"says": "a", "instead": "b"}, {"says": "a", "instead": "c"}])", "own.json"));
  CHECK_FALSE(read_phrases(R"([{"says": "a", "instead": "b", "plain_in": "court"}])", "own.json"));
  CHECK(read_phrases(R"([{"says": "a", "instead": "b"}])", "own.json"));
}
