#pragma once

#include "domain/error.h"
#include "protocol/payout_details.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class SegmentedControl;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

/// Where she is paid: a UPI id, or an account at a bank; with her password, and a code where signing in takes one. Object
/// names: payoutDialog, payoutHolder, payoutAccount, payoutIfsc, payoutPassword, payoutCode, confirmPayoutDetails.
class PayoutDetailsDialog : public widgets::Dialog {
    Q_OBJECT

public:
    PayoutDetailsDialog(const protocol::PayoutDetails& before, QWidget* over);
    void showRefusal(const domain::Error& error);

signals:
    void wanted(const protocol::PayoutDetailsChange& change);

private:
    protocol::PayoutDetailsKind kind() const;
    void addProof();
    void showKind();
    void showWhatIsThere();
    void send();

    int m_version;
    widgets::SegmentedControl* m_kind;
    widgets::TextField* m_holder;
    widgets::TextField* m_account;
    widgets::TextField* m_ifsc;
    widgets::TextField* m_password;
    widgets::TextField* m_code;
    widgets::Button* m_save;
    bool m_takesCode;
};

}  // namespace mc::mentor
