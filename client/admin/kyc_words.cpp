#include "admin/kyc_words.h"

namespace mc::admin {

using domain::KycStatus;
using widgets::Icon;
using widgets::PillTone;

KycWords::Status KycWords::status(KycStatus status) {
    switch (status) {
        case KycStatus::verified:
            return {tr("Verified"), tr("An admin has made sure who this is."), PillTone::success, Icon::check};
        case KycStatus::checking:
            return {tr("Checking"), tr("There is a paper of identity to look at."), PillTone::neutral, Icon::loader};
        case KycStatus::mismatch:
            return {tr("Mismatch"), tr("Declined: the paper of identity did not make sure who this is."),
                    PillTone::danger, Icon::close};
        case KycStatus::not_started:
            break;
    }
    return {tr("Not started"), tr("There is no paper of identity."), PillTone::neutral, Icon::minus};
}

}  // namespace mc::admin
