#pragma once

#include <QString>
#include <optional>

/// Which addresses in a message can be followed. Pure functions.
namespace mc::messaging {

/// An address as written, ready to be opened; none unless it is http or https with a host, or mailto with an address.
std::optional<QString> openableAddress(const QString& written);

/// Where such an address leads, for showing beside a label: "evil.example", or the mail address.
QString placeOf(const QString& address);

/// Whether a label already tells the whole truth about its address: it is that address, and names no false host
/// before an "@".
bool isOwnAddress(const QString& label, const QString& written);

}  // namespace mc::messaging
