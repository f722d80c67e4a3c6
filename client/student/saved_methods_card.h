#pragma once

#include <QPointer>
#include <vector>

#include "student/saved_methods_controller.h"
#include "widgets/card.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Dialog;
class Label;
}  // namespace mc::widgets

namespace mc::student {

/// How somebody may pay again, as the gateway names it, each to be removed; and whether anything is remembered at all
/// (PAY-8). Object names: savedMethods, savedMethod, removeMethod, keepMethods, forgetMethods, retryMethods,
/// forgetAll.
class SavedMethodsCard : public widgets::Card {
    Q_OBJECT
public:
    SavedMethodsCard(net::ApiClient& api, const domain::ZoneTable& zone, QWidget* parent = nullptr);

    void load() { m_methods.load(); }
    /// "Visa ending in 1111", "maya@okhdfc", "Net banking, HDFC".
    static QString name(const protocol::SavedMethod& method);

signals:
    void failed(const mc::domain::Error& error);

private:
    void showMethods();
    void showRows();
    void askToForget();
    QWidget* rowOf(const protocol::SavedMethod& method);
    QString sentence() const;

    domain::ZoneTable m_zone;
    SavedMethodsController m_methods;
    widgets::Label* m_sentence;
    QVBoxLayout* m_rows;
    std::vector<protocol::SavedMethod> m_shown;  ///< Who has pressed a button stays on it while it works.
    QPointer<widgets::Dialog> m_question;
    widgets::Button* m_keep;
    widgets::Button* m_forget;
    widgets::Button* m_retry;
};

}  // namespace mc::student
