#pragma once
/// What run files and partial results have in common: whole documents with their hashes, lists of objects.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/fields.h"
#include "core/io/run/run_file.h"

namespace turnpoint {

Json documents_json(const std::vector<RunDocument>& documents);
/// A document whose hash is not the one stated is a problem: damaged.
std::vector<RunDocument> read_documents(Fields& fields, const std::string& key, ReadingNotes& notes);

/// 64 hexadecimal digits, else a problem.
std::string read_hash(Fields& fields, const std::string& key);

/// `kind` and `schema` decide before anything else is read: wrong_kind, newer_schema.
std::optional<Error> fault_of_kind(const Json& json, std::string_view kind, int newest,
                                   const std::string& name);

/// Calls `read(fields)` for every object of the list.
template <class Read>
void each_entry(Fields& fields, const std::string& key, ReadingNotes& notes, Read read) {
  const Json* list = fields.list(key);
  if (list == nullptr) return;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string place = key + "[" + std::to_string(i) + "]";
    if (!(*list)[i].is_object()) {
      fields.problem(ErrorCode::wrong_type, place, "An entry is an object in braces.");
      continue;
    }
    Fields entry((*list)[i], place, notes);
    read(entry);
    entry.refuse_others();
  }
}

}  // namespace turnpoint
