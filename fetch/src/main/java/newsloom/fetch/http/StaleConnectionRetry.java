package newsloom.fetch.http;

import java.io.IOException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks once more when a kept connection turns out to be closed, for then the server has hardly seen the request; what is
 * posted, who posts it tries again.
 */
final class StaleConnectionRetry implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int count, HttpContext context) {
        EndpointDetails connection = HttpCoreContext.cast(context).getEndpointDetails();
        return count == 1
                && Method.GET.isSame(request.getMethod())
                && failure instanceof NoHttpResponseException
                && connection != null
                && connection.getRequestCount() > 1;
    }

    @Override
    public boolean retryRequest(HttpResponse response, int count, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse response, int count, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
