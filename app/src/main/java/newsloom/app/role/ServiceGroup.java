package newsloom.app.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Services as one.
 *
 * @param services in the order in which the data passes them: the last is started first and closed last
 */
record ServiceGroup(List<Service> services) implements Service {

    /** Those of the roles that are wanted, in the order of the roles; where one cannot be made, none is left open. */
    static ServiceGroup of(Stream<ServiceRole> roles, ServiceContext context) {
        List<Service> made = new ArrayList<>();
        try {
            roles.sorted().forEach(role -> made.add(role.service(context)));
        } catch (RuntimeException e) {
            made.forEach(Service::close);
            throw e;
        }
        return new ServiceGroup(made);
    }

    @Override
    public void start() {
        for (int i = services.size() - 1; i >= 0; i--) {
            services.get(i).start();
        }
    }

    @Override
    public Stream<String> notReady() {
        return services.stream().flatMap(Service::notReady);
    }

    @Override
    public Optional<Throwable> failure() {
        return services.stream().flatMap(service -> service.failure().stream()).findFirst();
    }

    @Override
    public boolean isRegrouped() {
        return services.stream().anyMatch(Service::isRegrouped);
    }

    @Override
    public void close() {
        services.forEach(Service::close);
    }
}
