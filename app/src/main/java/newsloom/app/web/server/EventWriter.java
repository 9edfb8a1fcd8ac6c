package newsloom.app.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import newsloom.app.web.http.EventSubscription;
import newsloom.app.web.http.EventSubscription.EventListener;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Writes server-sent events to one who listens, without a thread that waits for him: who does not read is closed when too
 * many wait, and comes back by himself with the number of the last event that he had.
 */
final class EventWriter implements EventListener {
    private static final int MOST_WAITING = 256;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final List<String> waiting = new ArrayList<>();
    private boolean isWriting;
    private boolean isOver;

    EventWriter(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    void begin(EventSubscription events) {
        HttpFields.Mutable headers = response.getHeaders();
        TextWriter.safe(headers);
        headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        Request.addCompletionListener(request, failure -> events.end());
        events.begin(this);
    }

    @Override
    public synchronized int room() {
        return isOver ? 0 : MOST_WAITING - waiting.size();
    }

    @Override
    public boolean send(List<String> events) {
        boolean isFull;
        synchronized (this) {
            if (isOver) {
                return false;
            }
            isFull = events.size() > room() || characters() > MOST_CHARACTERS;
            isOver = isFull;
            if (!isFull) {
                waiting.addAll(events);
            }
            if (!isFull && isWriting) {
                return true;
            }
            isWriting = true;
        }
        if (isFull) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        } else {
            writeNext();
        }
        return !isFull;
    }

    private int characters() {
        return waiting.stream().mapToInt(String::length).sum();
    }

    private void writeNext() {
        String all;
        synchronized (this) {
            if (waiting.isEmpty()) {
                isWriting = false;
                return;
            }
            all = String.join("", waiting);
            waiting.clear();
        }
        response.write(false, ByteBuffer.wrap(all.getBytes(UTF_8)), Callback.from(this::writeNext, this::fail));
    }

    private void fail(Throwable reason) {
        synchronized (this) {
            isOver = true;
            waiting.clear();
        }
        callback.failed(new IOException("Whoever listened is gone.", reason));
    }
}
