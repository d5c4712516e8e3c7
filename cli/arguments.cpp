#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace turnpoint {
namespace {

struct Command {
  std::string_view name;
  std::string_view options;  ///< names that take a value, between spaces
  std::string_view flags;    ///< names that take none, between spaces
  std::size_t words = 0;     ///< positional words it takes
  bool more = false;         ///< or more of them
};

constexpr std::string_view none = " ";
constexpr std::array<Command, 25> commands = {{
    {"import",
     " people plan save-plan out refused date-order encoding delimiter sheet shape working-days map format ",
     " preview two-digit-years health-detail strict ", 1, true},
    {"export", " out ", none, 1},
    {"check", " format as-at ", " page strict ", 1},
    {"findings",
     " policy people absences as-at trigger format bank-holidays jobs run-file partial facts slice ",
     " all health-detail strict ", 0},
    {"compare",
     " old new people absences from to project-from cutover seed runs setting trigger format bank-holidays "
     "jobs run-file partial facts slice unit-times beside ",
     " tables by-team figures health-detail strict ", 0},
    {"equality",
     " old new people absences decisions from to disclosure-key suppression reference format bank-holidays "
     "jobs ",
     " health-detail strict ", 0},
    {"timeline",
     " policy people absences events decisions stages as-at employee from to trigger format bank-holidays "
     "jobs ",
     " health-detail strict ", 0},
    {"ledger",
     " old new people absences events decisions stages teams cutover rule review-within letters-before "
     "trigger "
     "format bank-holidays jobs run-file ",
     " health-detail strict ", 0},
    {"case due",
     " policy people absences events decisions stages as-at within month overdue-since employee team ics "
     "titles stamp trigger format bank-holidays ",
     " health-detail strict ", 0},
    {"case export",
     " policy people absences events decisions stages as-at employee out format trigger bank-holidays ",
     " health-detail strict redacted ", 0},
    {"case retention",
     " policy people absences events decisions stages as-at employee team trigger format bank-holidays ",
     " health-detail strict ", 0},
    {"case form",
     " policy people absences events decisions stages employee form stage date set answers new cutover rule "
     "out trigger format bank-holidays ",
     " health-detail strict ", 0},
    {"case letter",
     " policy people absences events decisions stages employee letter stage date meeting set template new "
     "cutover rule out trigger format bank-holidays ",
     " facts health-detail strict ", 0},
    {"sweep",
     " policy parameter from to step people absences since as-at trigger format bank-holidays jobs "
     "run-file ",
     " health-detail strict ", 0},
    {"removal",
     " policy people absences as-at from trigger remove near-spells near-days near-score format "
     "bank-holidays jobs run-file ",
     " near-misses health-detail strict ", 0},
    {"stats",
     " people absences events from to long-term-from top amber-from red-from salary-a-day cover-a-day "
     "suppression "
     "format "
     "bank-holidays jobs run-file ",
     " health-detail strict ", 0},
    {"synth", " profile employees years seed to out format jobs run-file ", none, 0},
    {"diff", " format ", none, 2},
    {"merge", " format partial unit-times ", " figures by-team ", 1, true},
    {"facts", " policy old new people absences from to as-at trigger bank-holidays slice jobs ",
     " health-detail strict ", 0},
    {"rerun", " people absences out ", none, 1},
    {"exercise", " exercise old new out format feature seed count cutover ", " with-answers strict ", 0,
     true},
    {"plan",
     " as-at format theme lead status html set change seed out onto shape answers suppression "
     "people absences events teams old new from to cutover page top amber-from red-from service-amber-from "
     "service-red-from "
     "bank-holidays jobs ",
     " late words health-detail strict ", 0, true},
    {"report",
     " old new people absences from to events decisions stages teams cutover rule review-within "
     "letters-before "
     "disclosure-key suppression reference seed runs setting title out bank-holidays jobs unit-times ",
     " pseudonyms health-detail strict ", 0},
    {"help", none, none, 0},
}};

/// Options that name what is written; a run file holds none of them.
constexpr std::string_view written = " out run-file partial ";

const Command* command_named(const std::string& name) {
  const auto* found =
      std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == name; });
  return found == commands.end() ? nullptr : found;
}

bool is_listed(std::string_view names, const std::string& name) {
  return names.find(" " + name + " ") != std::string_view::npos;
}

/// The command that help is asked about, as the table names it; else something that it does not.
std::string topic_of(const std::vector<std::string>& words) {
  std::string topic;
  for (const std::string& word : words) {
    if (word == "help" || word.starts_with('-')) continue;
    if (!topic.empty()) return topic == "case" ? "case " + word : topic;
    topic = word;
  }
  return topic;
}

tl::unexpected<Error> wrong(std::string detail) {
  return fail(ErrorCode::bad_argument, "command line", std::move(detail));
}

}  // namespace

Result<Arguments> Arguments::read(const std::vector<std::string>& words) {
  Arguments arguments;
  if (words.empty()) return wrong("No command was given; `turnpoint help` lists them.");
  const bool asks_for_help = std::any_of(
      words.begin(), words.end(), [](const std::string& word) { return word == "--help" || word == "-h"; });
  if (asks_for_help || words[0] == "help") {
    arguments.command_ = "help";
    if (std::string topic = topic_of(words); command_named(topic) != nullptr)
      arguments.positional_.push_back(std::move(topic));
    return arguments;
  }
  arguments.command_ = words[0];
  std::size_t first = 1;
  if (arguments.command_ == "case" && words.size() > 1) arguments.command_ += ' ' + words[first++];
  const Command* command = command_named(arguments.command_);
  if (command == nullptr)
    return wrong("There is no command \"" + arguments.command_ + "\"; `turnpoint help` lists them.");
  // What is not built yet says so, whatever its options: they come with it.
  if (command->options == none && command->flags == none) return arguments;
  for (std::size_t i = first; i < words.size(); ++i) {
    if (!words[i].starts_with("--")) {
      if (arguments.positional_.size() == command->words && !command->more)
        return wrong("\"" + words[i] + "\" is one word too many.");
      arguments.positional_.push_back(words[i]);
      continue;
    }
    const std::string name = words[i].substr(2);
    if (is_listed(command->flags, name)) {
      arguments.options_[name] = {};
      arguments.words_to_repeat_.push_back(words[i]);
      continue;
    }
    if (!is_listed(command->options, name))
      return wrong("`turnpoint " + arguments.command_ + "` has no option \"" + words[i] + "\".");
    if (i + 1 == words.size() || words[i + 1].starts_with("--"))
      return wrong("The option \"" + words[i] + "\" needs a value after it.");
    if (!is_listed(written, name))
      arguments.words_to_repeat_.insert(arguments.words_to_repeat_.end(), {words[i], words[i + 1]});
    arguments.options_[name].push_back(words[++i]);
  }
  if (arguments.positional_.size() < command->words)
    return wrong("`turnpoint " + arguments.command_ + "` needs " +
                 (command->words == 1 ? std::string("a file") : std::to_string(command->words) + " files") +
                 "; `turnpoint help` shows how.");
  return arguments;
}

bool Arguments::takes(const std::string& name) const {
  const Command* command = command_named(command_);
  return command != nullptr && is_listed(command->options, name);
}

std::string Arguments::value(const std::string& name) const {
  const auto found = options_.find(name);
  return found == options_.end() || found->second.empty() ? std::string() : found->second.back();
}

std::vector<std::string> Arguments::values(const std::string& name) const {
  const auto found = options_.find(name);
  return found == options_.end() ? std::vector<std::string>() : found->second;
}

Result<std::string> Arguments::needed(const std::string& name) const {
  const std::string text = value(name);
  if (text.empty()) return wrong("The option --" + name + " is missing.");
  return text;
}

Result<Day> Arguments::day(const std::string& name) const {
  const Result<std::string> text = needed(name);
  if (!text) return tl::unexpected(text.error());
  const std::optional<Day> day = day_from_text(*text);
  if (!day)
    return wrong("--" + name + " is \"" + *text +
                 "\"; write a day that exists as YYYY-MM-DD, such as 2026-04-03.");
  return *day;
}

bool Arguments::is_command(const std::string& name) { return command_named(name) != nullptr; }

bool Arguments::command_takes(const std::string& command, const std::string& name) {
  const Command* const found = command_named(command);
  return found != nullptr && (is_listed(found->options, name) || is_listed(found->flags, name));
}

}  // namespace turnpoint
