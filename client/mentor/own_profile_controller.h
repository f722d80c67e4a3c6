#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

#include "net/drafts.h"
#include "net/load_state.h"
#include "net/price_advice.h"
#include "net/session.h"

namespace mc::mentor {

/// The mentor's own profile (PRO-1): what is written stands in the drafts until it is saved, since saving is seen by
/// students at once. A new headline or company waits for an admin.
class OwnProfileController : public QObject {
    Q_OBJECT

public:
    OwnProfileController(net::ApiClient& api, net::Drafts& drafts, const net::Session& session,
                         QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::OwnMentorPage& page() const { return m_page; }
    const protocol::ApplicationForm& form() const { return m_form; }  ///< As it is written now; without times.
    /// As students would see it, were it saved and approved.
    protocol::MentorProfile preview() const;
    net::PriceAdvice& advice() { return m_advice; }
    const net::ServerTerms& terms() const { return m_api.terms(); }
    domain::UtcTime now() const { return m_api.clock().now(); }
    bool isChanged() const;
    bool isSaving() const { return m_saving; }
    /// Saved elsewhere since this one read it: nothing is sent until reload().
    bool isOutdated() const { return m_outdated; }

    void load();
    /// Takes what the server has and forgets what is written here; undo does the latter alone.
    void reload();
    void undo();
    void edit(const protocol::ApplicationForm& form);
    void save();
    void takeBack();
    /// To what was asked about the headline and company that wait.
    void answer(const QString& text);
    void setUnlisted(bool unlisted);

signals:
    void stateChanged();
    void formReplaced();  ///< form() is another than was written here.
    void changed();       ///< The draft, or whether it can be saved.
    void pageChanged();
    void saved();
    void takenBack();
    void answered();
    /// Fields are named by their path in the form ("form.bio"); without any a sentence will do.
    void failed(const mc::domain::Error& error);

private:
    using Start = std::function<net::ApiJob<protocol::OwnMentorPage>*()>;
    using Then = std::function<void(const protocol::OwnMentorPage&)>;
    void ask(bool force);
    void received(const domain::Result<protocol::OwnMentorPage>& answer, bool force);
    void askSeen();
    void restore();
    void keep();
    void show(const protocol::OwnMentorPage& page);
    void send(const Start& start, const Then& then);
    void notDone(domain::Error error);

    net::ApiClient& m_api;
    net::Drafts& m_drafts;
    const net::Session& m_session;
    net::PriceAdvice m_advice;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::OwnMentorPage m_page;
    protocol::MentorProfile m_seen;  ///< Figures and whatever else is not hers to write.
    protocol::ApplicationForm m_form;
    QPointer<net::ApiCall> m_loadCall;
    QPointer<net::ApiCall> m_seenCall;
    bool m_saving = false;
    bool m_outdated = false;
};

}  // namespace mc::mentor
