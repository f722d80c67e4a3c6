#pragma once

#include <domain/error.h>
#include <domain/ids.h>
#include <domain/money.h>
#include <domain/time.h>
#include <protocol/limits.h>
#include <boost/json/value.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "codec_traits.h"

/// What the decoder is made of where no template is needed.
namespace mc::protocol::detail {

/// Where the reader is, as a chain on the stack: it costs nothing until something is wrong.
struct Path {
    const Path* parent = nullptr;
    std::string_view name;  ///< A member or key; empty for an item of a list.
    std::size_t index = 0;
};
std::string toString(const Path& path);  ///< "items[0].rating"; empty at the top.

class Errors {
public:
    /// `requirement` completes the sentence "<path> …".
    void add(const Path& path, std::string_view rule, std::string_view requirement, domain::FieldParameters parameters);
    bool full() const;
    bool empty() const { return m_errors.empty(); }
    domain::Error toError() && { return std::move(m_errors).toError(); }

private:
    domain::FieldErrors m_errors;
};

struct Place {
    const Path& path;
    const FieldLimit& limit;
    Errors& errors;

    bool refuse(std::string_view rule, std::string_view requirement, domain::FieldParameters parameters = {}) const {
        errors.add(path, rule, requirement, std::move(parameters));
        return false;
    }
};

/// Each returns whether `out` was set; otherwise it has added what is wrong.
bool readLeaf(const JsonValue& json, bool& out, const Place& place);
bool readLeaf(const JsonValue& json, double& out, const Place& place);
bool readLeaf(const JsonValue& json, std::string& out, const Place& place);
bool readLeaf(const JsonValue& json, domain::UtcTime& out, const Place& place);
bool readLeaf(const JsonValue& json, domain::CivilDate& out, const Place& place);
bool readLeaf(const JsonValue& json, domain::WallTime& out, const Place& place);
bool readLeaf(const JsonValue& json, domain::ZoneName& out, const Place& place);
bool readLeaf(const JsonValue& json, domain::Currency& out, const Place& place);
bool readLeaf(const JsonValue& json, domain::Money& out, const Place& place);
bool readLeaf(const JsonValue& json, domain::Rate& out, const Place& place);

bool readInteger(const JsonValue& json, std::int64_t least, std::int64_t most, std::int64_t& out, const Place& place);
bool readId(const JsonValue& json, std::int64_t& out, const Place& place);
/// The index of the name the text is, or -1.
int readEnum(const JsonValue& json, std::span<const std::string_view> names, const Place& place);

const boost::json::object* readObject(const JsonValue& json, const Place& place);
const boost::json::array* readArray(const JsonValue& json, const Place& place);

/// Reads a value of a type that the caller knows; `out` points to one.
using ReadErased = bool (*)(const JsonValue& json, void* out, const Place& place);

/// As many as the array has, from `first` on, each `size` bytes further.
bool readItems(const boost::json::array& array, void* first, std::size_t size, ReadErased read, const Place& place);

/// One member of a struct. Tables of them keep what the compiler has to write for each struct small.
struct MemberReader {
    std::string_view name;
    bool isOptional = false;
    ReadErased read = nullptr;  ///< `out` is the struct.
};
bool readMembers(const JsonValue& json, void* out, std::span<const MemberReader> members, FindLimit findLimit,
                 const Place& place);
/// A whole document.
domain::Result<void> readDocument(std::string_view text, void* out, ReadErased read);

}  // namespace mc::protocol::detail
