#pragma once

#include <QWidget>

#include "booking/billing.h"

namespace mc::widgets {
class Label;
class SelectField;
}  // namespace mc::widgets

namespace mc::booking {

/// The state that invoices are taxed in, and what it is for; saved as soon as it is chosen. Hidden where no tax is charged
/// and until it is known; where it is changed, it is said that it could not be had. Object names: billingState, billingNote.
class StateRow : public QWidget {
    Q_OBJECT
public:
    enum class Asks {
        once,    ///< At the checkout: only while none is named.
        always,  ///< Where it is changed.
    };
    StateRow(net::ApiClient& api, Asks asks, QWidget* parent = nullptr);

    void load() { m_billing.load(); }
    /// Unless it was asked for in good time, and answered.
    void loadWhereUnknown() {
        if (m_billing.state() != net::LoadState::ready) m_billing.load();
    }

signals:
    void saved();

private:
    void offerStates();
    void fill();

    Billing m_billing;
    Asks m_asks;
    bool m_asked = false;  ///< She was, here: it stays as long as this.
    widgets::SelectField* m_field;
    widgets::Label* m_note;
};

}  // namespace mc::booking
