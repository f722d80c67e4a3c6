#include "platform/database/dialect.h"

namespace mc::database {

std::string_view SqliteDialect::name() const {
    return "sqlite";
}

std::string_view SqliteDialect::lockRows() const {
    return "";
}

std::string SqliteDialect::contains(std::string_view column, std::string_view placeholder) const {
    return "instr(lower(" + std::string(column) + "), lower(" + std::string(placeholder) + ")) > 0";
}

}  // namespace mc::database
