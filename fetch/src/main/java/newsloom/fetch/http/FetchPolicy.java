package newsloom.fetch.http;

import newsloom.fetch.FetchLimits;

/** What one fetcher may ask, how much it takes, and where bodies may send it on. */
record FetchPolicy(RequestFilter filter, FetchLimits limits, BodyLimit bodies, BodyRedirect redirect) {}
