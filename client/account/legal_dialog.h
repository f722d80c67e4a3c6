#pragma once

#include "account/legal_controller.h"
#include "widgets/dialog.h"

namespace mc::account {

class LegalView;

/// The text in force, to be read where consent is asked: over a form, which stays as it is.
class LegalDialog : public widgets::Dialog {
    Q_OBJECT
public:
    LegalDialog(net::ApiClient& api, domain::LegalText kind, QWidget* over);

private:
    void fill();

    LegalController m_controller;
    widgets::Label* m_words;
    LegalView* m_view;
    widgets::Button* m_again;
};

}  // namespace mc::account
