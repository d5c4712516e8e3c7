#include "web/store/port.h"

#include <charconv>
#include <optional>
#include <utility>

namespace turnpoint::store {
namespace {

constexpr std::pair<std::string_view, News> news_names[]{
    {"start", News::start},
    {"lock_lost", News::lock_lost},
    {"lock_free", News::lock_free},
    {"connection_lost", News::connection_lost},
    {"retry", News::retry},
    {"take_over", News::take_over},
    {"start_afresh", News::start_afresh},
    {"forget_left_over", News::forget_left_over},
};

/// The text up to the next separator; `rest` becomes what follows it.
std::string_view next(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view field = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return field;
}

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool take_line(Done& done, std::string_view line) {
  const std::string_view field = next(line, '\t');
  if (field == "local") return done.local.emplace_back(line), true;
  if (field == "remote") return done.remote.emplace_back(line), true;
  if (field == "found") return done.found = true;
  if (field == "day") {
    const auto day = number(next(line, '\t'));
    if (!day) return false;
    done.days[std::string(line)] = static_cast<long>(*day);
    return true;
  }
  const auto epoch = number(line);
  if (field != "epoch" || !epoch) return false;
  done.epoch = *epoch;
  return true;
}

tl::unexpected<Error> not_understood(std::string_view text) {
  return fail(ErrorCode::bad_argument, "event",
              "'" + std::string(text) + "' is no event; web/store/port.h lists what is");
}

}  // namespace

Result<Event> event_from_text(std::string_view text, std::string_view bytes) {
  for (const auto& [name, news] : news_names) {
    if (text == name) return Event{news};
  }
  std::string_view rest = text;
  std::string_view line = next(rest, '\n');
  const std::string_view kind = next(line, '\t');
  if (kind == "witness") {
    Witness witness;
    for (std::string* field : {&witness.begun, &witness.begun_at, &witness.kept, &witness.kept_at})
      *field = next(line, '\t');
    return Event{std::move(witness)};
  }
  const auto ticket = number(next(line, '\t'));
  if (!ticket) return not_understood(text);
  if (kind == "failed") {
    const std::string_view fault = next(line, '\t');
    return Event{Failed{*ticket, std::string(fault), std::string(line)}};
  }
  if (kind != "done") return not_understood(text);
  Done done;
  done.ticket = *ticket;
  done.bytes = bytes;
  while (!rest.empty()) {
    if (!take_line(done, next(rest, '\n'))) return not_understood(text);
  }
  return Event{std::move(done)};
}

std::string to_text(const Action& action) {
  return std::to_string(action.ticket) + '\t' + to_text(action.kind) + '\t' +
         std::to_string(limit_ms(action.kind)) + '\t' + std::to_string(action.number) + '\t' + action.name +
         '\n';
}

Port::Port(std::string kind, std::uint32_t newest_schema) : vault_(std::move(kind), newest_schema) {}

void Port::step(const Event& event) {
  for (Action& action : vault_.step(event)) {
    actions_ += to_text(action);
    if (!action.bytes.empty()) bytes_[action.ticket] = std::move(action.bytes);
  }
}

bool Port::event(std::string_view text, std::string_view bytes) {
  const auto event = event_from_text(text, bytes);
  if (event) step(*event);
  return event.has_value();
}

std::string Port::actions() { return std::exchange(actions_, {}); }

std::string Port::bytes(std::uint64_t ticket) {
  auto found = bytes_.extract(ticket);
  return found ? std::move(found.mapped()) : std::string{};
}

}  // namespace turnpoint::store
