#include "domain/text.h"
#include "platform/http/request_head.h"

#include <rapidcheck.h>

#include <QtTest>
#include <random>
#include <string>
#include <vector>

#include "platform/http/input_buffer.h"
#include "platform/http/text.h"
#include "support/test_program.h"

using namespace mc;
using http::HeadFault;
using http::Request;
using http::RequestHead;

namespace {

struct Parsed {
    std::vector<Request::Header> headers;
    std::string chunks;
    RequestHead head{headers, chunks};
};

const std::string kPlain =
    "POST /api/bookings/123/cancel?x=1 HTTP/1.1\r\nHost: example.org:8080\r\nAuthorization: Bearer abc.def.ghi\r\n"
    "Content-Type: application/json\r\nContent-Length: 17\r\nIdempotency-Key: 5f3a\r\nAccept: */*\r\n\r\n";
const std::string kChunkedHead = "POST /x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
const std::string kChunks = "5;a=b\r\nhello\r\n10\r\n0123456789abcdef\r\n1;q=\"x\"\r\n!\r\n0\r\nTrailer: t\r\n\r\n";

std::string percentEncoded(std::string_view bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : bytes) {
        out += '%';
        out += kDigits[byte >> 4U];
        out += kDigits[byte & 0xFU];
    }
    return out;
}

/// A few bytes changed, cut out, put in or doubled.
std::string mutated(std::string text, std::mt19937& random) {
    const auto below = [&](std::size_t bound) { return random() % std::max<std::size_t>(bound, 1); };
    static const std::string kSpice = std::string("\r\n :;,\t%/?#{}[]\"\\0123456789abcdefABCDEF\x7f\x80\xff") + '\0';
    for (auto count = 1 + below(4); count > 0 && !text.empty(); --count) {
        const auto at = below(text.size());
        switch (below(5)) {
            case 0:
                text[at] = kSpice[below(kSpice.size())];
                break;
            case 1:
                text.erase(at, 1 + below(8));
                break;
            case 2:
                text.insert(at, 1, kSpice[below(kSpice.size())]);
                break;
            case 3:
                text.insert(at, text.substr(below(text.size()), below(40)));
                break;
            default:
                text[at] = static_cast<char>(text[at] ^ static_cast<char>(1U << below(8)));
        }
    }
    return text;
}

}  // namespace

class RequestHeadTest : public QObject {
    Q_OBJECT
private slots:
    void read_keepsEverythingAsViews() {
        Parsed parsed;
        QVERIFY(parsed.head.read(kPlain) == HeadFault::none);
        QVERIFY(parsed.head.method() == http::Method::post);
        QVERIFY(parsed.head.target() == "/api/bookings/123/cancel?x=1");
        QCOMPARE(parsed.head.contentLength(), std::uint64_t(17));
        QVERIFY(parsed.head.keepAlive());
        QCOMPARE(parsed.headers.size(), std::size_t(6));
        QVERIFY(parsed.headers[1].second == "Bearer abc.def.ghi");
        for (const auto& [name, value] : parsed.headers) {
            QVERIFY(value.data() >= kPlain.data() && value.data() < kPlain.data() + kPlain.size());
        }
    }

    void feedChunks_inAnyPieces_givesTheSame() {
        rc::check("however the bytes are cut", [] {
            Parsed parsed;
            RC_ASSERT(parsed.head.read(kChunkedHead) == HeadFault::none);
            RC_ASSERT(parsed.head.chunked());
            http::InputBuffer buffer;
            std::size_t at = 0;
            bool done = false;
            while (at < kChunks.size()) {
                const auto space = buffer.space(65536);
                const auto step = std::min({kChunks.size() - at, space.size, *rc::gen::inRange<std::size_t>(1, 20)});
                std::copy_n(kChunks.data() + at, step, space.data);
                buffer.commit(step);
                at += step;
                const auto fed = parsed.head.feedChunks(buffer.view(), 1000);
                RC_ASSERT(!fed.fault && !fed.tooLong);
                buffer.consume(fed.used);
                done = fed.done;
            }
            RC_ASSERT(done && buffer.empty());
            RC_ASSERT(parsed.chunks == "hello0123456789abcdef!");
        });
    }

    void feedChunks_stopsAtTheLimit() {
        Parsed parsed;
        QVERIFY(parsed.head.read(kChunkedHead) == HeadFault::none);
        QVERIFY(parsed.head.feedChunks(kChunks, 20).tooLong);
        QCOMPARE(parsed.chunks, std::string("hello"));
    }

    void feedChunks_leavesTheNextRequestAlone() {
        Parsed parsed;
        QVERIFY(parsed.head.read(kChunkedHead) == HeadFault::none);
        const auto fed = parsed.head.feedChunks(kChunks + "GET / HTTP/1.1\r\n", 1000);
        QVERIFY(fed.done);
        QCOMPARE(fed.used, kChunks.size());
    }

    /// A hundred thousand broken requests: no crash, no view outside, and what is let through is beyond doubt.
    void read_mutatedRequests_areRefusedOrSane() {
        std::mt19937 random(20261121);
        int accepted = 0;
        for (int i = 0; i < 100000; ++i) {
            const auto text = mutated(i % 2 == 0 ? kPlain : kChunkedHead, random);
            Parsed parsed;
            if (parsed.head.read(text) != HeadFault::none) continue;
            ++accepted;
            int lengths = 0;
            int codings = 0;
            for (const auto& [name, value] : parsed.headers) {
                QVERIFY(http::isHeaderValue(value));
                lengths += http::equalsIgnoringCase(name, "Content-Length") ? 1 : 0;
                codings += http::equalsIgnoringCase(name, "Transfer-Encoding") ? 1 : 0;
                QVERIFY(value.empty() ||
                        (value.data() >= text.data() && value.data() + value.size() <= text.data() + text.size()));
            }
            QVERIFY(lengths + codings <= 1);
            QVERIFY(parsed.head.target().starts_with('/'));
            QVERIFY(parsed.head.method().has_value());
        }
        QVERIFY(accepted > 100 && accepted < 99000);
    }

    void feedChunks_mutatedBodies_neverExceedTheLimit() {
        std::mt19937 random(7);
        int done = 0;
        for (int i = 0; i < 100000; ++i) {
            const auto text = mutated(kChunks, random);
            Parsed parsed;
            QVERIFY(parsed.head.read(kChunkedHead) == HeadFault::none);
            std::size_t used = 0;
            for (std::size_t end = std::min<std::size_t>(random() % 60, text.size());;) {
                const auto fed = parsed.head.feedChunks(std::string_view(text).substr(used, end - used), 100);
                used += fed.used;
                QVERIFY(used <= end);
                QVERIFY(parsed.chunks.size() <= 100);
                done += fed.done ? 1 : 0;
                if (fed.done || fed.fault || fed.tooLong || end == text.size()) break;
                end = std::min(end + 1 + random() % 30, text.size());
            }
        }
        QVERIFY(done > 100);
    }

    void isUtf8_agreesWithQt() {
        rc::check("any bytes", [] {
            const auto bytes = *rc::gen::container<std::string>(
                rc::gen::element<char>('a', '\x7f', '\x80', '\x90', '\xa0', '\xbf', '\xc0', '\xc2', '\xdf', '\xe0',
                                       '\xe2', '\xed', '\xef', '\xf0', '\xf4', '\xf5', '\xff'));
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
            RC_ASSERT(domain::isUtf8(bytes) == !decoder.hasError());
            RC_ASSERT(http::isText(bytes) == domain::isUtf8(bytes));
            RC_ASSERT(http::isText(percentEncoded(bytes)) == domain::isUtf8(bytes));
        });
    }

    void inputBuffer_keepsEveryByteInOrder() {
        rc::check("any pieces in and out", [] {
            http::InputBuffer buffer;
            std::string model;
            char next = 0;
            const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-3000, 3000));
            for (const int step : steps) {
                if (step < 0) {
                    const auto count = std::min(static_cast<std::size_t>(-step), model.size());
                    buffer.consume(count);
                    model.erase(0, count);
                } else {
                    const auto space = buffer.space(8192);
                    RC_ASSERT((space.size == 0) == (model.size() >= 8192));
                    const auto count = std::min(static_cast<std::size_t>(step), space.size);
                    for (std::size_t i = 0; i < count; ++i)
                        model += space.data[i] = ++next;
                    buffer.commit(count);
                }
                RC_ASSERT(buffer.view() == model);
            }
        });
    }
};

MC_TEST_APPLESS(RequestHeadTest)
#include "request_head_test.moc"
