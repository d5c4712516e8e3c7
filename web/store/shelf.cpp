#include "web/store/shelf.h"

#include <algorithm>
#include <charconv>

namespace turnpoint::store {
namespace {

constexpr std::string_view prefix = "gen-", suffix = ".study";

}  // namespace

std::string generation_name(std::uint64_t number) {
  std::string digits = std::to_string(number);
  if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
  return std::string(prefix) + digits + std::string(suffix);
}

std::optional<std::uint64_t> generation_from_name(std::string_view name) {
  constexpr std::uint64_t largest = 999'999'999'999;  // leaves room to count on
  if (name.size() < prefix.size() + suffix.size()) return std::nullopt;
  const char* first = name.data() + prefix.size();
  const char* last = name.data() + name.size() - suffix.size();
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(first, last, number);
  if (error != std::errc{} || end != last || number > largest || generation_name(number) != name)
    return std::nullopt;
  return number;
}

void Shelf::fill(const std::vector<std::string>& names) {
  *this = Shelf{};
  for (const std::string& name : names) {
    if (const auto number = generation_from_name(name)) kept_.insert(*number);
  }
  if (!kept_.empty()) last_ = *kept_.rbegin();
}

void Shelf::date(const std::map<std::string, long>& days) {
  for (const auto& [name, day] : days) {
    const auto number = generation_from_name(name);
    if (!number) continue;
    days_[*number] = day;
    latest_day_ = std::max(latest_day_, day);
  }
}

void Shelf::pass(const std::string& name) { last_ = std::max(last_, generation_from_name(name).value_or(0)); }

std::string Shelf::next_name() { return generation_name(++last_); }

std::string Shelf::add() {
  const std::string name = next_name();
  add(name);
  return name;
}

void Shelf::add(const std::string& name) {
  if (const auto number = generation_from_name(name)) kept_.insert(*number);
}

void Shelf::set_aside(const std::string& name) {
  if (const auto number = generation_from_name(name)) kept_.erase(*number);
}

void Shelf::drop(const std::string& name) {
  set_aside(name);
  meant_.insert(name);
}

void Shelf::settle() { meant_.clear(); }

bool Shelf::holds(const std::string& name) const {
  const auto number = generation_from_name(name);
  return number && kept_.contains(*number);
}

std::optional<std::string> Shelf::newest() const {
  if (kept_.empty()) return std::nullopt;
  return generation_name(*kept_.rbegin());
}

std::optional<std::string> Shelf::oldest_beyond(std::size_t keep) const {
  if (kept_.size() <= keep) return std::nullopt;
  const auto newest = std::prev(kept_.end(), static_cast<std::ptrdiff_t>(keep));
  for (auto at = kept_.begin(); at != newest; ++at) {
    if (!is_last_of_a_recent_day(at)) return generation_name(*at);
  }
  return std::nullopt;
}

bool Shelf::is_last_of_a_recent_day(std::set<std::uint64_t>::const_iterator at) const {
  const auto day = days_.find(*at);
  if (day == days_.end() || latest_day_ - day->second >= days_kept) return false;
  const auto next = std::next(at);
  if (next == kept_.end()) return true;
  const auto next_day = days_.find(*next);
  return next_day == days_.end() || next_day->second != day->second;
}

std::optional<std::string> Shelf::unmeant_deletion(const std::vector<std::string>& local,
                                                   const std::vector<std::string>& remote) const {
  for (const std::string& name : remote) {
    const bool stays = std::find(local.begin(), local.end(), name) != local.end();
    if (!stays && meant_.count(name) == 0) return name;
  }
  return std::nullopt;
}

}  // namespace turnpoint::store
