#pragma once

#include <QString>
#include <string>
#include <vector>

namespace mc::text {

/// What somebody typed with commas between, each without spaces around it; empty ones are left out.
std::vector<std::string> splitList(const QString& typed);
/// The other way, for a field to begin with. Not for reading: that is QLocale::createSeparatedList.
QString joinList(const std::vector<std::string>& items);

}  // namespace mc::text
