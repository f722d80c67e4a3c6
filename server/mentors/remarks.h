#pragma once

#include <vector>

#include "accounts/directory.h"
#include "mentors/remark_row.h"
#include "protocol/application_remarks.h"

namespace mc::mentors {

enum class Readers {
    admins,
    asked  ///< The applicant or the mentor: no notes, and who of the admins asked is said to nobody.
};
std::vector<protocol::ApplicationRemark> remarksFor(Readers readers, database::Reader& reader,
                                                    const std::vector<RemarkRow>& rows);

}  // namespace mc::mentors
