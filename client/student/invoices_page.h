#pragma once

#include "student/invoices_controller.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::booking {
class StateRow;
}

namespace mc::widgets {
class Button;
class EmptyState;
class StatePage;
}  // namespace mc::widgets

namespace mc::student {

/// "/invoices": what was paid and given back, by financial year, each saved as a PDF, printed or mailed; and the state that
/// they are taxed in. "/invoices?code=GRP-…": of that booking alone. Ctrl+S and Ctrl+P save and print the one that has the
/// focus, else the newest. Object names: invoicesPage, invoiceCard, saveInvoice,
/// printInvoice, mailInvoice, moreInvoices, allInvoices, findMentor, allInvoicesInstead.
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
    widgets::EmptyState* makeEmpty();
    void bind();
    void bindKeys();
    void showState();
    void showEmpty();
    void showInvoices();
    void showBusy();
    QWidget* cardOf(const protocol::Invoice& invoice);
    QLayout* actionsOf(const protocol::Invoice& invoice);
    void askToSave(const protocol::Invoice& invoice);
    void print(const protocol::Invoice& invoice);
    /// Whose card has the focus, else the newest; null while none is shown.
    const protocol::Invoice* current() const;
    QString family() const;

    InvoicesController m_invoices;
    widgets::StatePage* m_states = nullptr;
    booking::StateRow* m_billing = nullptr;
    QVBoxLayout* m_cards = nullptr;
    std::vector<QWidget*> m_shown;  ///< A card for each of the items.
    widgets::EmptyState* m_empty = nullptr;
    widgets::Button* m_find = nullptr;
    widgets::Button* m_allInstead = nullptr;
    widgets::Button* m_more = nullptr;
    widgets::Button* m_all = nullptr;
};

}  // namespace mc::student
