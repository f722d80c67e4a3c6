#pragma once

#include "domain/error.h"
#include "net/drafts.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class CheckRow;
class TextField;
}  // namespace mc::widgets

namespace mc::discovery {

/// What a kept search is called and how it tells. It stays open until done(): what the server refuses is said inside.
/// The name that was typed is kept as a draft until then.
/// Object names: searchName, searchInApp, searchByMail, keepSearchDeed.
class SearchDialog : public widgets::Dialog {
    Q_OBJECT

public:
    struct Wish {
        QString name;
        bool tellInApp = true;
        bool tellByMail = true;
    };
    /// `answer`: the words of the deed. `key`: of the draft.
    SearchDialog(const QString& title, const QString& answer, const Wish& wish, net::Drafts& drafts, QString key,
                 QWidget* over);

    /// The server has it: the draft has no use any more.
    void done();

    /// It was not done, and why.
    void refuse(const domain::Error& error);

signals:
    void decided(const mc::discovery::SearchDialog::Wish& wish);

private:
    void allow();
    static QString wordsOf(const domain::Error& error);

    net::Drafts& m_drafts;
    QString m_key;
    widgets::TextField* m_name;
    widgets::CheckRow* m_inApp;
    widgets::CheckRow* m_byMail;
    widgets::Label* m_refusal;
    widgets::Button* m_decide;
    bool m_waits = false;
};

}  // namespace mc::discovery
