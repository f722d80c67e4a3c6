#include "domain/subject.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::domain {

std::string toString(const Subject& subject) {
    return std::string(boost::describe::enum_to_string(subject.kind, "")) + ":" + encodeId(subject.id);
}

std::optional<BookingId> bookingOf(const Subject& subject) {
    if (subject.kind != SubjectKind::session) return std::nullopt;
    return BookingId{subject.id};
}

}  // namespace mc::domain
