#pragma once

#include "mentor/journal_controller.h"
#include "widgets/page.h"

class QTableView;

namespace mc::widgets {
class Button;
class Label;
class Stat;
class StatePage;
}  // namespace mc::widgets

namespace mc::mentor {

/// "/journal": every movement of the mentor's own account, the newest first, the check of all of them on this computer, and
/// the file that anybody can check. Object names: journalPage, journalTable, checkJournal, saveJournal, journalVerdict.
class JournalPage : public widgets::Page {
    Q_OBJECT

public:
    JournalPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent = nullptr);

    QString title() const override { return tr("Journal"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.load(); }
    /// Writes what the last reading told.
    bool saveTo(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Aim { check, save };

    QWidget* makeContent();
    QWidget* makeSummary();
    QWidget* makeTable();
    void bind();
    void showState();
    void start(Aim aim);
    void showVerdict(const JournalOutcome& outcome);
    void wasRead(const JournalOutcome& outcome);
    void askWhereTo();
    void setReading(bool reading);
    void fitColumns();

    JournalController m_controller;
    Aim m_aim = Aim::check;
    QByteArray m_file;
    widgets::Stat* m_payable = nullptr;
    widgets::Stat* m_unearned = nullptr;
    widgets::Button* m_check = nullptr;
    widgets::Button* m_save = nullptr;
    widgets::Label* m_verdict = nullptr;
    QTableView* m_table = nullptr;
    widgets::StatePage* m_states = nullptr;
};

}  // namespace mc::mentor
