#include "payments/disputed_subjects.h"

namespace mc::payments {

std::set<domain::Subject> disputedSubjects(database::Reader& reader) {
    const auto rows = reader.all<domain::Subject>(
        "SELECT o.subject_kind, o.subject_id FROM payment_disputes d CROSS JOIN payments p CROSS JOIN orders o "
        "WHERE d.ended_at IS NULL AND p.id = d.payment_id AND p.use = 'accepted' AND o.id = p.order_id");
    return {rows.begin(), rows.end()};
}

}  // namespace mc::payments
