#pragma once

#include "student/invoices_controller.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::booking {
class StateRow;
}

namespace mc::widgets {
class Button;
class StatePage;
}  // namespace mc::widgets

namespace mc::student {

/// "/invoices": what was paid and given back, by financial year, each saved as a PDF, printed or mailed; and the state that
/// they are taxed in. "/invoices?code=GRP-…": of that booking alone. Object names: invoicesPage, invoiceCard, saveInvoice,
/// printInvoice, mailInvoice, moreInvoices, allInvoices.
class InvoicesPage : public widgets::Page {
    Q_OBJECT
public:
    explicit InvoicesPage(net::ApiClient& api, QWidget* parent = nullptr);

    QString title() const override { return tr("Invoices"); }
    QString titleDetail() const override { return m_invoices.code(); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override;

    /// As the person chose it in the dialog. False when it could not be written.
    bool saveTo(const QString& name, const protocol::Invoice& invoice);

private:
    QWidget* makeContent();
    void bind();
    void showState();
    void showInvoices();
    void showBusy();
    QWidget* cardOf(const protocol::Invoice& invoice);
    QWidget* actionsOf(const protocol::Invoice& invoice);
    void askToSave(const protocol::Invoice& invoice);
    void print(const protocol::Invoice& invoice);
    QString family() const;

    InvoicesController m_invoices;
    widgets::StatePage* m_states = nullptr;
    booking::StateRow* m_billing = nullptr;
    QVBoxLayout* m_cards = nullptr;
    widgets::Button* m_more = nullptr;
    widgets::Button* m_all = nullptr;
};

}  // namespace mc::student
