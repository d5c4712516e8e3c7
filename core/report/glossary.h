#pragma once
/// What the words mean: one list for the page, its headings and the report.

#include <array>
#include <string_view>

namespace turnpoint {

struct GlossaryEntry {
  std::string_view word;
  std::string_view meaning;
};

inline constexpr std::array<GlossaryEntry, 25> glossary = {{
    {"Adjustment", "A changed threshold for one person: a reasonable adjustment."},
    {"Assumption", "What a replay needs and the policy does not say. Always shown, always with a range."},
    {"Band",
     "Two numbers between which a count lies, told in place of the count to keep small groups private."},
    {"Bradford score",
     "Spells times spells times days, in a policy's window. Ten days as one spell give 10, as ten spells "
     "1,000."},
    {"Clause", "The place in the policy where something is said."},
    {"Counted days",
     "The days of a spell that a policy counts: calendar days, or the person's working days."},
    {"Cut-over", "The first day of the new policy."},
    {"Disregard", "Spells that a policy leaves out, such as those to do with a disability or a pregnancy."},
    {"Finding", "One trigger met by one person on one day, with the spells that show it."},
    {"Ledger", "The list of what is live on the day of the change, and what happens to it."},
    {"Life of a warning",
     "How long a step stays in force. Once it has lapsed, the next review starts afresh."},
    {"Look", "A day on which a policy looks back: the last day of each spell that counts."},
    {"Occupational health", "Doctors and nurses who advise employer and colleague on health at work."},
    {"Person", "One colleague, under an id that is not their name."},
    {"Policy", "One organisation's rules on sickness absence."},
    {"Pseudonym", "A code in place of a name. No name enters the program."},
    {"Range", "How far a figure moves with what had to be assumed."},
    {"Replay", "Going through the record day by day and noting what a policy would have asked for."},
    {"Seed", "The number from which all chance is drawn, so that the same number gives the same figures."},
    {"Spell", "One unbroken sickness absence, its first and its last day included."},
    {"Stage",
     "One step of a policy, informal or formal, with its meeting, its letter and its review period."},
    {"Study", "What is kept of a comparison: policies, dates, assumptions, cut-over."},
    {"Track", "One of the two ways a case goes through stages: for frequent absence, or for a long one."},
    {"Trigger",
     "What a record must show for a policy to ask for a conversation. Meeting one starts a review, and "
     "nothing else. No law sets one."},
    {"Workforce", "The people and their absences, with the time they cover."},
}};

/// The meaning of the word of the list that a heading or label of at most five words holds, in one number or
/// the other; of two the one that comes first in it. Empty: it holds none.
std::string_view meaning_in(std::string_view label);

}  // namespace turnpoint
