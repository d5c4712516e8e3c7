#include "core/io/json_object.h"

namespace turnpoint {

Json json_object(std::initializer_list<JsonField> fields) {
  Json json = Json::object();
  for (const JsonField& field : fields) json[field.name] = std::move(field.value);
  return json;
}

}  // namespace turnpoint
