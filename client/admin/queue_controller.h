#pragma once

#include <QObject>
#include <QPointer>
#include <QUrlQuery>
#include <boost/describe/enum_to_string.hpp>
#include <optional>
#include <string>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"

namespace mc::admin {

/// Cases that wait for an admin, or were decided, a queue at a time. `QueueOf` knows what they are.
class QueueController : public QObject {
    Q_OBJECT

public:
    explicit QueueController(net::ApiClient& api) : m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    int waiting() const { return m_waiting; }               ///< For a decision.
    bool hasMore() const { return m_next.has_value(); }
    void reload();
    void loadMore();

signals:
    void stateChanged();  ///< Also when there are other items.
    void failed(const mc::domain::Error& error);

protected:
    virtual void ask(const std::string& cursor) = 0;
    void setState(net::LoadState state);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    int m_waiting = 0;
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_call;
    bool m_busy = false;  ///< With a decision.
};

/// `Page`s of cases of a `Queue`.
template <class Page, class Queue>
class QueueOf : public QueueController {
public:
    using Items = decltype(Page::items);

    /// `path`: of the list; a case's decision stands below it.
    QueueOf(net::ApiClient& api, QString path, Queue first)
        : QueueController(api), m_path(std::move(path)), m_queue(first) {}

    const Items& items() const { return m_items; }
    Queue queue() const { return m_queue; }
    void choose(Queue queue) {
        if (std::exchange(m_queue, queue) != queue) {
            m_items.clear();
            m_next.reset();
            setState(net::LoadState::loading);
        }
        reload();
    }

protected:
    virtual int waitingOf(const Page& page) const = 0;
    virtual void know(const typename Items::value_type& item) = 0;

    QString caseAt(const std::string& id, const QString& rest = {}) const {
        return QStringLiteral("%1/%2%3").arg(m_path, QString::fromStdString(id), rest);
    }
    /// Upon what was read; `done` when it is so. The queue is asked for again also after a refusal: somebody else may have
    /// decided.
    template <class Answer, class Body, class Done>
    void sendDecision(const std::string& id, const Body& body, Done done) {
        if (m_busy) return;
        m_busy = true;
        m_api.post<Answer>(caseAt(id, QStringLiteral("/decision")), body)
            ->then(this, [this, done](const domain::Result<Answer>& answer) {
                m_busy = false;
                answer ? done() : emit failed(answer.error());
                ask({});
            });
    }

private:
    /// A first page takes the place of whatever is under way.
    void ask(const std::string& cursor) override {
        if (m_call) m_call->abort();
        QUrlQuery query{{QStringLiteral("queue"), QString::fromLatin1(boost::describe::enum_to_string(m_queue, ""))}};
        if (!cursor.empty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
        auto* job = m_api.get<Page>(m_path, query);
        m_call = job;
        job->then(this, [this, first = cursor.empty()](const domain::Result<Page>& page) { received(page, first); });
    }

    void received(const domain::Result<Page>& page, bool first) {
        m_call.clear();
        if (!page) {
            if (!m_items.empty()) return emit failed(page.error());  // What is shown stays.
            m_error = page.error();
            return setState(net::LoadState::error);
        }
        if (first) m_items.clear();
        for (const auto& item : page->items) {
            know(item);
            m_items.push_back(item);
        }
        m_waiting = waitingOf(*page);
        m_next = page->next;
        setState(m_items.empty() ? net::LoadState::empty : net::LoadState::ready);
    }

    const QString m_path;
    Queue m_queue;
    Items m_items;
};

}  // namespace mc::admin
